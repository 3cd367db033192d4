import { foldWord, splitWords } from '../transcript/spelling.ts';

/** What stands for an agent's name that was taken out; in a script it is a slot. */
const PLACE = '{agent}';

/** Shorter parts of a name (`de`, `la`) are words of the language. */
const SHORTEST = 3;

/** A text without the words of a person's name in it; words of the name that follow each other leave one `{agent}`. */
export const withoutName = (text: string, name: string): string => {
  const parts = new Set(
    splitWords(name)
      .map(foldWord)
      .filter((part) => part.length >= SHORTEST),
  );
  if (parts.size === 0) return text;
  const words = splitWords(text);
  const isName = words.map((word) => parts.has(foldWord(word)));
  return words.flatMap((word, at) => (!isName[at] ? [word] : at > 0 && isName[at - 1] ? [] : [PLACE])).join(' ');
};
