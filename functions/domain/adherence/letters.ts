/** How words differ by their letters and sounds. */

/** How a word sounds in careless Spanish, Portuguese or English spelling: letters that recognisers confuse are one. */
export const soundOf = (folded: string): string =>
  folded
    .replaceAll('qu', 'k')
    .replaceAll('ll', 'y')
    .replaceAll(/c(?=[ei])/g, 's')
    .replaceAll('ss', 's')
    .replaceAll('ch', 'x')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'b')
    .replaceAll('h', '')
    .replaceAll('rr', 'r')
    .replaceAll('m', 'n');

/** Whether two words differ by one letter inserted, deleted, replaced or exchanged with its neighbour. */
export const oneEditApart = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd--;
    otherEnd--;
  }
  const removed = oneEnd - start;
  const added = otherEnd - start;
  if (removed <= 1 && added <= 1) return true;
  return removed === 2 && added === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};

/** Letters to insert, delete or replace to turn one word into the other. */
export const letterDistance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** Where the letters of a name end best in heard letters, and how many of them are wrong (Sellers' algorithm). */
export const nearestLetters = (name: string, heard: string): { readonly end: number; readonly errors: number } => {
  const column = Int32Array.from({ length: name.length + 1 }, (_, row) => row);
  const best = { end: 0, errors: name.length };
  for (let at = 0; at < heard.length; at++) {
    const letter = heard.charCodeAt(at);
    let above = 0;
    let before = 0;
    for (let row = 1; row <= name.length; row++) {
      const left = column[row] as number;
      const replaced = before + (name.charCodeAt(row - 1) === letter ? 0 : 1);
      above = Math.min(replaced, left + 1, above + 1);
      before = left;
      column[row] = above;
    }
    if (above < best.errors) {
      best.end = at + 1;
      best.errors = above;
    }
  }
  return best;
};
