import type { CallDetail } from '../../../../functions/contracts/api.ts';
import type { Locale } from '../../../../functions/contracts/team.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../../functions/i18n/messages/sidebar.ts';
import { element } from '../dom.ts';
import { clockTime, errorShare, folded } from '../wording.ts';

const say = sidebarMessages;

/** Words below this are dotted. Recognisers that are right say so at .9 and above. */
const DOUBTFUL = 0.6;
/** After a person scrolls, the view stays where they put it for this long. */
const SCROLL_PAUSE_MS = 5_000;

type Transcript = NonNullable<CallDetail['transcript']>;
type Turn = Transcript['turns'][number];

export type TranscriptView = {
  readonly root: HTMLElement;
  /** Marks the word being spoken. */
  readonly showTime: (ms: number, playing: boolean) => void;
  readonly dispose: () => void;
};

const SPEAKERS = {
  agent: say.speakerAgent,
  customer: say.speakerCustomer,
  unknown: say.speakerUnknown,
} as const satisfies Readonly<Record<Turn['speaker'], unknown>>;

type TimedWord = { readonly startMs: number; readonly node: HTMLElement; readonly turn: HTMLElement };

/** The last word that began by a moment; words of overlapping turns are in the order of their start. */
const wordAt = (words: readonly TimedWord[], ms: number): TimedWord | undefined => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.startMs ?? Number.POSITIVE_INFINITY) <= ms) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
};

/** Whoever reads the findings while listening is not carried off to the transcript. */
const isInView = (turn: HTMLElement): boolean => {
  const { top, bottom } = turn.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

type TurnOptions = { readonly locale: Locale; readonly seek: (ms: number) => void };

const turnView = (turn: Turn, { locale, seek }: TurnOptions): { node: HTMLElement; words: TimedWord[] } => {
  const time = clockTime(turn.startMs);
  const paragraph = element('p', { class: 'words' });
  const node = element(
    'li',
    { class: `turn ${turn.speaker}` },
    element(
      'button',
      {
        type: 'button',
        class: 'turn-time',
        'aria-label': `${text(SPEAKERS[turn.speaker], locale)}, ${text(say.playFrom, locale, { time })}`,
        onclick: () => seek(turn.startMs),
      },
      element('span', { class: 'speaker' }, text(SPEAKERS[turn.speaker], locale)),
      element('span', { class: 'time' }, time),
    ),
    paragraph,
  );
  const words = turn.words.map((word): TimedWord => {
    const doubtful = word.confidence < DOUBTFUL;
    const span = element(
      'span',
      { class: doubtful ? 'word doubtful' : 'word', onclick: () => seek(word.startMs) },
      word.text,
    );
    return { startMs: word.startMs, node: span, turn: node };
  });
  if (words.length === 0) paragraph.append(turn.text);
  words.forEach((word, index) => {
    paragraph.append(index > 0 ? ' ' : '', word.node);
  });
  return { node, words };
};

type TranscriptOptions = TurnOptions & { readonly meanConfidence: number | undefined };

/** Turns with speaker and time, searchable, following the sound. */
export const createTranscriptView = (transcript: Transcript, options: TranscriptOptions): TranscriptView => {
  const { locale, meanConfidence } = options;
  const turns = transcript.turns.map((turn) => turnView(turn, options));
  const words = turns.flatMap((turn) => turn.words).sort((left, right) => left.startMs - right.startMs);
  const haystack = transcript.turns.map((turn) => folded(turn.text));

  const hits = element('span', { class: 'quiet', role: 'status' });
  const find = (): void => {
    const wanted = folded(box.value.trim());
    let count = 0;
    turns.forEach(({ node }, index) => {
      const found = wanted !== '' && (haystack[index] ?? '').includes(wanted);
      node.classList.toggle('hit', found);
      node.hidden = wanted !== '' && !found;
      if (found) count += 1;
    });
    if (wanted === '') hits.textContent = '';
    else hits.textContent = count === 0 ? text(say.searchNone, locale) : text(say.searchHits, locale, { n: count });
  };
  const box = element('input', {
    type: 'search',
    class: 'search',
    placeholder: text(say.search, locale),
    'aria-label': text(say.search, locale),
    oninput: find,
  });

  const root = element(
    'section',
    { class: 'transcript', 'aria-label': text(say.transcript, locale) },
    element('h2', {}, text(say.transcript, locale)),
    meanConfidence !== undefined && element('p', { class: 'caution' }, errorShare(meanConfidence, locale)),
    transcript.provenance.engine === 'supplied' &&
      element('p', { class: 'quiet' }, text(say.suppliedTranscript, locale)),
    element('div', { class: 'search-row' }, box, hits),
    element('ol', { class: 'turns', lang: transcript.language }, ...turns.map((turn) => turn.node)),
  );

  let current: TimedWord | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const onScroll = (): void => {
    scrolledAt = performance.now();
  };
  addEventListener('wheel', onScroll, { passive: true });
  addEventListener('touchmove', onScroll, { passive: true });

  return {
    root,
    showTime: (ms, playing) => {
      const word = ms > 0 || playing ? wordAt(words, ms) : undefined;
      if (word === current) return;
      current?.node.classList.remove('current');
      word?.node.classList.add('current');
      if (word?.turn !== current?.turn) {
        current?.turn.removeAttribute('aria-current');
        word?.turn.setAttribute('aria-current', 'true');
        const idle = performance.now() - scrolledAt > SCROLL_PAUSE_MS;
        if (playing && idle && current && isInView(current.turn)) word?.turn.scrollIntoView({ block: 'nearest' });
      }
      current = word;
    },
    dispose: () => {
      removeEventListener('wheel', onScroll);
      removeEventListener('touchmove', onScroll);
    },
  };
};
