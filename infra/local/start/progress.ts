/** Tells a person how far the start is: one line that changes in a terminal, lines of their own elsewhere. */
export type Progress = {
  readonly step: (text: string) => void;
  readonly done: (text: string) => void;
};

type ProgressOptions = { readonly stream: NodeJS.WriteStream; readonly json: boolean };

const CLEAR_LINE = '\r\u001b[2K';

export const createProgress = ({ stream, json }: ProgressOptions): Progress => {
  if (json) {
    const write = (kind: string) => (text: string) => stream.write(`${JSON.stringify({ kind, text })}\n`);
    return { step: write('progress'), done: write('done') };
  }
  if (stream.isTTY)
    return {
      step: (text) => stream.write(`${CLEAR_LINE}… ${text}`),
      done: (text) => stream.write(`${CLEAR_LINE}✓ ${text}\n`),
    };
  let last = '';
  return {
    step: (text) => {
      if (text !== last) stream.write(`… ${text}\n`);
      last = text;
    },
    done: (text) => stream.write(`✓ ${text}\n`),
  };
};
