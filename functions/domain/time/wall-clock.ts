const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
};

/**
 * What a wall clock in the zone (IANA name) shows at an instant, to the second, as if it were UTC. Both in milliseconds
 * since the epoch. Throws `RangeError` for a zone that does not exist.
 */
export const wallClockMs = (instantMs: number, timeZone: string): number => {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instantMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/**
 * Whether the runtime can tell the time by this name, however it is spelled. What is stored is held to no more than that:
 * an old spelling (`america/mexico_city`, `-06:00`) has always shown the right hour and still does.
 */
export const isKnownZone = (name: string): boolean => {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether the runtime knows a zone by this name, spelled as the zone database spells it (`America/Mexico_City`). An offset
 * such as `-06:00` is none: it knows of no summer time.
 */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Z]/.test(name) || !isKnownZone(name)) return false;
  const known = clockOf(name).resolvedOptions().timeZone;
  return known === name || known.toLowerCase() !== name.toLowerCase();
};

/** Offset of the zone from UTC at an instant, in milliseconds. */
export const zoneOffsetMs = (instantMs: number, timeZone: string): number =>
  wallClockMs(instantMs, timeZone) - Math.floor(instantMs / 1000) * 1000;
