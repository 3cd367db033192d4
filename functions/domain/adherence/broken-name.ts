/**
 * The company's name in pieces: recognisers write "en las" for *Enlace* and "se eu rosa aurora" for *Seguros Aurora*. The
 * letters survive better than the words, so the name's letters are looked for in the run of letters that was heard.
 */

/** Where the letters of a name end best in heard letters, and how many of them are wrong (Sellers' algorithm). */
export const nearestLetters = (name: string, heard: string): { readonly end: number; readonly errors: number } => {
  let column = Array.from({ length: name.length + 1 }, (_, row) => row);
  let best = { end: 0, errors: name.length };
  for (let at = 0; at < heard.length; at++) {
    const next = [0];
    for (let row = 1; row <= name.length; row++) {
      const replaced = (column[row - 1] ?? 0) + (name[row - 1] === heard[at] ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    const errors = column[name.length] ?? name.length;
    if (errors < best.errors) best = { end: at + 1, errors };
  }
  return best;
};

/** Letters that may be wrong: long names survive more, short ones would be found anywhere. */
export const errorsAllowed = (name: string): number =>
  name.length >= 10 ? Math.floor(name.length / 3) : name.length >= 6 ? 1 : 0;
