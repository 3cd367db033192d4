/**
 * Phrasings are written as patterns, one a line, close enough to speech that an author can read them:
 *
 *     en que [te|le] puedo|podemos @help       words in order; a bar separates alternatives; brackets are optional
 *     @record|grabada                          `@name` is a class of words of the language (lexicon)
 *     ayudar|ayud*                             `*` stands for any ending
 *     numero .. #                              `#` a number, in digits or words; `..` up to 4 words between, `...` up to 9
 *     soy _                                    `_` any word (a name)
 *     $data, $brand                            filled in from the script: the data a step asks for, the company's name
 *     =                                        at the start: the phrase must stand (nearly) alone in its turn
 *
 * One pattern stands for many phrasings; `phrasingsOf` spells them out.
 */
export type ElementKind = 'words' | 'number' | 'any';

export type PatternElement = {
  readonly kind: ElementKind;
  /** Folded words; `ayud*` matches any word that starts so. Sorted, so that equal sets are recognised as equal. */
  readonly words: readonly string[];
  readonly optional: boolean;
  /** How many words may stand between the element before and this one. */
  readonly reach: number;
};

export type Pattern = { readonly elements: readonly PatternElement[]; readonly alone: boolean };

/** Words between two neighbours that speech may put there without changing what is said ("le puedo *yo* ayudar"). */
const NEIGHBOUR_REACH = 2;
const NEAR_REACH = 4;
const FAR_REACH = 9;

export type WordClasses = Readonly<Record<string, string>>;

const expand = (source: string, classes: WordClasses, fill: WordClasses, depth = 0): string[] =>
  source.split('|').flatMap((part) => {
    const named = part.startsWith('@')
      ? classes[part.slice(1)]
      : part.startsWith('$')
        ? fill[part.slice(1)]
        : undefined;
    if (named === undefined) {
      if (part.startsWith('@')) throw new Error(`no word class ${part}`);
      return part === '' || part.startsWith('$') ? [] : [part];
    }
    if (depth > 4) throw new Error(`word class ${part} contains itself`);
    return expand(named.trim().replaceAll(/\s+/g, '|'), classes, fill, depth + 1);
  });

/** Reads one pattern line. A `$name` that the script does not fill leaves an element that nothing can match. */
export const parsePattern = (line: string, classes: WordClasses, fill: WordClasses = {}): Pattern => {
  const elements: PatternElement[] = [];
  let reach = 0;
  let alone = false;
  for (const token of line.trim().split(/\s+/)) {
    if (token === '=') {
      alone = true;
      continue;
    }
    if (token === '..' || token === '...') {
      reach = token === '..' ? NEAR_REACH : FAR_REACH;
      continue;
    }
    const optional = token.startsWith('[');
    const body = optional ? token.slice(1, -1) : token;
    const kind: ElementKind = body === '#' ? 'number' : body === '_' ? 'any' : 'words';
    const words = kind === 'words' ? [...new Set(expand(body, classes, fill))].sort() : [];
    elements.push({ kind, words, optional, reach: reach || NEIGHBOUR_REACH });
    reach = 0;
  }
  return { elements, alone };
};
