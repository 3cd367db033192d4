import type { Locale } from '../../../../functions/contracts/team.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../../functions/i18n/messages/sidebar.ts';
import { element, replaceChildren } from '../dom.ts';
import { LEAD_MS, type Mark, nextMark } from '../findings.ts';
import { clockTime } from '../wording.ts';

const RATES = [1, 1.25, 1.5, 2, 0.75] as const;
const SKIP_MS = 5_000;
/** A link that fails this often in a row is not an expired one. */
const SIGNING_ATTEMPTS = 2;

type PlayerOptions = {
  readonly locale: Locale;
  readonly durationMs: number;
  readonly format: string;
  /** Signs a fresh link; throws with a message for people. */
  readonly sign: () => Promise<string>;
  /** Told several times a second while playing, and after every seek. */
  readonly onTime: (ms: number) => void;
};

export type Player = {
  readonly root: HTMLElement;
  readonly setMarks: (marks: readonly Mark[]) => void;
  readonly playFrom: (ms: number) => void;
  /** Handles a key of the player; false when it is none. */
  readonly key: (key: string) => boolean;
  readonly isPlaying: () => boolean;
  readonly dispose: () => void;
};

const sign = (path: string): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
};

const PLAY = 'M8 5v14l11-7z';
const PAUSE = 'M6 5h4v14H6zm8 0h4v14h-4z';
const BACK = 'M11 7v10l-7-5zm9 0v10l-7-5z';
const FORWARD = 'M4 7v10l7-5zm9 0v10l7-5z';
const FLAG = 'M6 3h12l-3 5 3 5H8v8H6z';
const VOLUME = 'M4 9v6h4l5 4V5L8 9zm12-.5v7a4.5 4.5 0 0 0 0-7z';

/** Our own controls: the browser's are too wide for 300 px, show no marks and know none of the keys. */
export const createPlayer = ({ locale, durationMs, format, sign: signLink, onTime }: PlayerOptions): Player => {
  const say = sidebarMessages;
  const audio = element('audio', { preload: 'metadata' });
  let marks: readonly Mark[] = [];
  let attempts = 0;
  let frame = 0;
  let wanted: { ms: number; play: boolean } | undefined;
  let disposed = false;

  const lengthMs = (): number =>
    Number.isFinite(audio.duration) && audio.duration > 0 ? audio.duration * 1000 : durationMs;
  const nowMs = (): number => audio.currentTime * 1000;

  const playSign = element('span', {}, sign(PLAY));
  const playButton = element('button', { type: 'button', class: 'play', onclick: () => toggle() }, playSign);
  const iconButton = (label: string, path: string, act: () => void): HTMLButtonElement =>
    element('button', { type: 'button', class: 'icon', 'aria-label': label, title: label, onclick: act }, sign(path));
  const rateButton = element('button', { type: 'button', class: 'rate', onclick: () => nextRate() });
  const elapsed = element('span', { class: 'elapsed' });
  const line = element('input', {
    type: 'range',
    class: 'line',
    min: 0,
    max: Math.max(1, durationMs),
    step: 100,
    value: 0,
    'aria-label': text(say.timeline, locale),
    oninput: () => seek(Number(line.value)),
  });
  const volume = element('input', {
    type: 'range',
    class: 'volume',
    min: 0,
    max: 1,
    step: 0.05,
    value: 1,
    'aria-label': text(say.volume, locale),
    title: text(say.volume, locale),
    oninput: () => {
      audio.volume = Number(volume.value);
    },
  });
  const markRow = element('div', { class: 'marks' });
  const notice = element('p', { class: 'player-notice', role: 'status', hidden: true });
  const root = element(
    'section',
    { class: 'player', 'aria-label': text(say.player, locale) },
    element('div', { class: 'track' }, markRow, line),
    element(
      'div',
      { class: 'controls' },
      iconButton(text(say.back, locale), BACK, () => skip(-SKIP_MS)),
      playButton,
      iconButton(text(say.forward, locale), FORWARD, () => skip(SKIP_MS)),
      iconButton(text(say.nextFlag, locale), FLAG, () => toNextMark()),
      rateButton,
      element('label', { class: 'volume-box' }, sign(VOLUME), volume),
    ),
    elapsed,
    notice,
    audio,
  );

  const drawTime = (): void => {
    const ms = nowMs();
    line.value = String(ms);
    line.style.setProperty('--done', `${(100 * ms) / Math.max(1, lengthMs())}%`);
    line.setAttribute('aria-valuetext', `${clockTime(ms)} / ${clockTime(lengthMs())}`);
    elapsed.textContent = `${clockTime(ms)} / ${clockTime(lengthMs())}`;
    onTime(ms);
  };
  const drawPlaying = (): void => {
    const label = text(audio.paused ? say.play : say.pause, locale);
    replaceChildren(playSign, sign(audio.paused ? PLAY : PAUSE));
    playButton.setAttribute('aria-label', label);
    playButton.title = label;
  };
  const drawRate = (): void => {
    const rate = new Intl.NumberFormat(locale).format(audio.playbackRate);
    const label = text(say.speed, locale, { rate });
    rateButton.textContent = `${rate}×`;
    rateButton.setAttribute('aria-label', label);
    rateButton.title = label;
  };
  const drawMarks = (): void => {
    replaceChildren(
      markRow,
      ...marks.map((mark) => {
        const label = `${mark.title}, ${clockTime(mark.atMs)}`;
        const button = element('button', {
          type: 'button',
          class: `mark ${mark.grade}`,
          'aria-label': label,
          title: label,
          onclick: () => playFrom(mark.atMs - LEAD_MS),
        });
        button.style.left = `${Math.min(100, (100 * mark.atMs) / Math.max(1, lengthMs()))}%`;
        return button;
      }),
    );
  };
  const warn = (message: string): void => {
    notice.textContent = message;
    notice.hidden = message === '';
  };

  const load = async (): Promise<void> => {
    attempts += 1;
    try {
      const url = await signLink();
      if (disposed) return;
      audio.src = url;
    } catch (error) {
      warn(error instanceof Error && error.message ? error.message : text(say.noAudio, locale));
    }
  };
  /** Before metadata is there a seek would be lost: it waits. */
  const seek = (ms: number): void => {
    const target = Math.min(Math.max(0, ms), lengthMs());
    if (audio.readyState === 0) wanted = { ms: target, play: wanted?.play ?? false };
    else audio.currentTime = target / 1000;
    drawTime();
  };
  const play = (): void => {
    if (audio.readyState === 0) {
      wanted = { ms: wanted?.ms ?? nowMs(), play: true };
      if (audio.error !== null || audio.src === '') {
        attempts = 0;
        void load();
      }
    } else audio.play().catch(() => warn(text(say.noAudio, locale)));
  };
  const toggle = (): void => (audio.paused ? play() : audio.pause());
  /** The first Space of a call goes to what is worth hearing. */
  const toggleOrBegin = (): void => {
    const [first] = marks;
    const untouched = audio.paused && audio.played.length === 0 && nowMs() === 0 && wanted === undefined;
    if (untouched && first) playFrom(first.atMs - LEAD_MS);
    else toggle();
  };
  const skip = (ms: number): void => seek(nowMs() + ms);
  const nextRate = (): void => {
    const index = (RATES as readonly number[]).indexOf(audio.playbackRate);
    audio.playbackRate = RATES[(index + 1) % RATES.length] ?? 1;
    drawRate();
  };
  const playFrom = (ms: number): void => {
    seek(ms);
    play();
  };
  const toNextMark = (): void => {
    const mark = nextMark(marks, nowMs());
    if (mark) playFrom(mark.atMs - LEAD_MS);
  };

  const follow = (): void => {
    drawTime();
    if (!audio.paused && !disposed) frame = requestAnimationFrame(follow);
  };
  audio.addEventListener('loadedmetadata', () => {
    attempts = 0;
    warn('');
    line.max = String(lengthMs());
    drawMarks();
    const waiting = wanted;
    wanted = undefined;
    if (waiting) {
      audio.currentTime = waiting.ms / 1000;
      if (waiting.play) play();
    }
    drawTime();
  });
  audio.addEventListener('play', () => {
    drawPlaying();
    cancelAnimationFrame(frame);
    follow();
  });
  audio.addEventListener('pause', drawPlaying);
  audio.addEventListener('seeked', drawTime);
  audio.addEventListener('error', () => {
    if (disposed) return;
    // Links expire while a person reads; what the browser cannot decode stays undecodable with a fresh one.
    const where = nowMs();
    const unplayable = audio.error?.code === MediaError.MEDIA_ERR_DECODE;
    if (attempts < SIGNING_ATTEMPTS && !unplayable) {
      wanted ??= { ms: where, play: !audio.paused };
      void load();
    } else warn(text(say.audioUnplayable, locale, { format }));
  });

  drawTime();
  drawPlaying();
  drawRate();
  void load();

  return {
    root,
    setMarks: (next) => {
      marks = next;
      drawMarks();
    },
    playFrom,
    isPlaying: () => !audio.paused,
    key: (key) => {
      const actions: Readonly<Record<string, () => void>> = {
        ' ': toggleOrBegin,
        ArrowLeft: () => skip(-SKIP_MS),
        ArrowRight: () => skip(SKIP_MS),
        s: nextRate,
        n: toNextMark,
      };
      const act = actions[key.length === 1 ? key.toLowerCase() : key];
      act?.();
      return act !== undefined;
    },
    dispose: () => {
      disposed = true;
      cancelAnimationFrame(frame);
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
  };
};
