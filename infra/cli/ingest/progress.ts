import { Presets, SingleBar } from 'cli-progress';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';

/** Shows how far a long piece of work is. */
export type Progress = {
  readonly advance: (amount: number) => void;
  readonly close: () => void;
};

type ProgressOptions = {
  readonly label: string;
  readonly total: number;
  /** How an amount reads: `1.6 MB`, `3`. */
  readonly show: (amount: number) => string;
};

/** How often a log, where nothing can be redrawn, gets a line; and how often when nothing moved. */
const LINE_EVERY_MS = 5_000;
const LINES_WITHOUT_NEWS = 6;

/** A bar on a terminal; elsewhere a line every few seconds while it moves, and none for what is done before the first is due. */
export const startProgress = (context: CliContext, { label, total, show }: ProgressOptions): Progress => {
  let done = 0;
  const { bar: stream } = context.terminal;
  if (stream) {
    const bar = new SingleBar(
      {
        stream,
        hideCursor: true,
        clearOnComplete: true,
        stopOnComplete: false,
        format: `${label} {bar} {percentage} % · {shown}`,
      },
      Presets.shades_classic,
    );
    const payload = (): { shown: string } => ({ shown: `${show(done)} / ${show(total)}` });
    bar.start(total, 0, payload());
    return {
      advance: (amount) => {
        done += amount;
        bar.update(done, payload());
      },
      close: () => bar.stop(),
    };
  }
  let said = 0;
  let silentTurns = 0;
  const timer = setInterval(() => {
    silentTurns += 1;
    if (done === said && silentTurns < LINES_WITHOUT_NEWS) return;
    said = done;
    silentTurns = 0;
    context.remark(text(messages.ingestProgress, context.locale, { label, done: show(done), total: show(total) }));
  }, LINE_EVERY_MS);
  return {
    advance: (amount) => {
      done += amount;
    },
    close: () => clearInterval(timer),
  };
};
