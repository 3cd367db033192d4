import { describe, expect, it } from 'vitest';
import { comparableWords, errorsOfCall, wordErrors, wordsBySpeaker } from '../../../bench/speech/word-error.ts';

describe('counting word errors', () => {
  it('compares what was said, not how it was written', () => {
    expect(comparableWords("Um, I'm sorry: it's $89 at 9:30 a.m. [noise]")).toEqual(
      "i'm sorry it's eighty nine at nine thirty a m".split(' '),
    );
    expect(comparableWords('90210, 7, 40, 13')).toEqual(['90210', 'seven', 'forty', 'thirteen']);
  });

  it('counts substituted, missing and added words', () => {
    const errors = (reference: string, heard: string) =>
      wordErrors(comparableWords(reference), comparableWords(heard)).errors;
    expect(errors('thank you for calling', 'thank you for calling')).toBe(0);
    expect(errors('thank you for calling', 'thank two for')).toBe(2);
    expect(errors('thank you', 'oh thank you very much')).toBe(3);
    expect(errors('', 'words from nowhere')).toBe(3);
  });

  it('pairs channels with speakers in the cheaper way', () => {
    const reference = wordsBySpeaker('1.0\tagent\tgood morning\n2.0\tcaller\thello\n3.0\tagent\tbye\n');
    expect(errorsOfCall(reference, [['hello'], ['good', 'morning', 'bye']])).toEqual({ errors: 0, words: 4 });
  });
});
