import type { FlagMessage, SheetMessage, TranscriptionMessage } from '../../contracts/messages.ts';

/** Work handed to another function. At least once, in any order. */
export type WorkQueue = {
  readonly requestTranscription: (message: TranscriptionMessage, delaySeconds?: number) => Promise<void>;
  readonly requestFlag: (message: Exclude<FlagMessage, { source: string }>) => Promise<void>;
  readonly requestSheetSync: (message: SheetMessage, delaySeconds?: number) => Promise<void>;
};
