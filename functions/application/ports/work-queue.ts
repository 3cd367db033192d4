import type { JudgeMessage, RestateMessage, SheetMessage, TranscriptionMessage } from '../../contracts/messages.ts';

/** Work handed to another function. At least once, in any order. */
export type WorkQueue = {
  readonly requestTranscription: (message: TranscriptionMessage, delaySeconds?: number) => Promise<void>;
  readonly requestFlag: (message: JudgeMessage) => Promise<void>;
  readonly requestRestating: (message: Omit<RestateMessage, 'reason'>) => Promise<void>;
  readonly requestSheetSync: (message: SheetMessage, delaySeconds?: number) => Promise<void>;
};
