const SHOWN_MS = 6_000;

/** One line at a time, read out by screen readers, gone by itself. */
export const createNotice = (place: HTMLElement) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (message: string): void => {
    clearTimeout(timer);
    place.textContent = message;
    place.hidden = message === '';
    timer = setTimeout(() => {
      place.hidden = true;
    }, SHOWN_MS);
  };
};
