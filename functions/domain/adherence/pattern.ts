import { foldWord } from '../transcript/spelling.ts';

/**
 * Phrasings are written as patterns, one a line, close enough to speech that an author can read them:
 *
 *     en que [te|le] puedo|podemos @help       words in order; a bar separates alternatives; brackets are optional
 *     @record|grabada                          `@name` is a class of words of the language (lexicon)
 *     ayudar|ayud*                             `*` stands for any ending
 *     numero .. #                              `#` a number, in digits or words; `..` up to 4 words between, `...` up to 9, `.` none
 *     soy _                                    `_` any word (a name)
 *     $data, $brand                            filled in from the script: the data a step asks for, the company's name
 *     =                                        at the start: the phrase must stand (nearly) alone in its turn
 *     ;                                        at the end: the turn must end there
 *     ##                                       a number of three digits or more: a code
 *     ~  ~~                                    at the start: says little (next to nothing) without context
 *     !barato|caro                             the next word must not be one of these
 *     <!si|cualquier   >!mas                   none of these in the four words before (after) the whole phrase
 *
 * One pattern stands for many phrasings; `phrasingsOf` spells them out.
 */
export type ElementKind = 'words' | 'number' | 'code' | 'any' | 'not';

export type PatternElement = {
  readonly kind: ElementKind;
  /** Folded words; `ayud*` matches any word that starts so. Sorted, so that equal sets are recognised as equal. */
  readonly words: readonly string[];
  readonly optional: boolean;
  /** How many words may stand between the element before and this one. */
  readonly reach: number;
  /** Filled in from the script: what the author wrote tells more than any list. */
  readonly fromScript: boolean;
};

export type Pattern = {
  readonly elements: readonly PatternElement[];
  readonly alone: boolean;
  /** Nothing, or hardly anything, follows it in its turn. */
  readonly atEnd: boolean;
  /** 0 says enough; 1 little by itself; 2 next to nothing. */
  readonly weakness: number;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
};

/** Words between two neighbours that speech may put there without changing what is said ("le puedo *yo* ayudar"). */
const NEIGHBOUR_REACH = 2;
const ADJACENT = -1;
const NEAR_REACH = 4;
const FAR_REACH = 9;

export type WordClasses = Readonly<Record<string, string>>;

const fold = (word: string): string => (word.endsWith('*') ? `${foldWord(word)}*` : foldWord(word));

const expand = (source: string, classes: WordClasses, fill: WordClasses, depth = 0): string[] =>
  source.split('|').flatMap((part) => {
    if (part === '') return [];
    if (part.startsWith('$')) return (fill[part.slice(1)] ?? '').split(/\s+/).filter((word) => word !== '');
    if (!part.startsWith('@')) return [fold(part)];
    const named = classes[part.slice(1).replace(/\*$/, '')];
    if (named === undefined || depth > 4) throw new Error(`no word class ${part}`);
    return expand(named.trim().replaceAll(/\s+/g, '|'), classes, fill, depth + 1);
  });

/** Reads one pattern line. A `$name` that the script does not fill leaves an element that nothing can match. */
export const parsePattern = (line: string, classes: WordClasses, fill: WordClasses = {}): Pattern => {
  const elements: PatternElement[] = [];
  let reach = 0;
  let alone = false;
  let atEnd = false;
  let weakness = 0;
  let notBefore: string[] = [];
  let notAfter: string[] = [];
  for (const token of line.trim().split(/\s+/)) {
    if (token === '=') alone = true;
    else if (token === ';') atEnd = true;
    else if (token === '~' || token === '~~') weakness = token.length;
    else if (token === '.') reach = ADJACENT;
    else if (token === '..' || token === '...') reach = token === '..' ? NEAR_REACH : FAR_REACH;
    else if (token.startsWith('<!')) notBefore = expand(token.slice(2), classes, fill);
    else if (token.startsWith('>!')) notAfter = expand(token.slice(2), classes, fill);
    else {
      const optional = token.startsWith('[');
      const body = optional ? token.slice(1, -1) : token.startsWith('!') ? token.slice(1) : token;
      const kind: ElementKind =
        body === '#'
          ? 'number'
          : body === '##'
            ? 'code'
            : body === '_'
              ? 'any'
              : token.startsWith('!')
                ? 'not'
                : 'words';
      const words = kind === 'words' || kind === 'not' ? [...new Set(expand(body, classes, fill))] : [];
      elements.push({
        kind,
        words,
        optional,
        reach: reach === ADJACENT || (reach === 0 && kind === 'any') ? 0 : reach || NEIGHBOUR_REACH,
        fromScript: body.includes('$'),
      });
      reach = 0;
    }
  }
  return { elements, alone, atEnd, weakness, notBefore, notAfter };
};
