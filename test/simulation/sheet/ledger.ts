import type { CallId } from '../../../functions/domain/call/call.ts';
import type { GridCells } from './human-grid.ts';

/** Every note in a story is a word of its own, so that it can be followed wherever it goes. */
const WORD = /\b[sg]\d+w\b/g;

export const wordsIn = (text: unknown): readonly string[] => (typeof text === 'string' ? (text.match(WORD) ?? []) : []);

/**
 * What people did, as they would tell it afterwards: which word belongs to which call, and which words somebody
 * replaced knowing them. A word that nobody gave up must still be found somewhere when all is quiet.
 */
export class Ledger {
  readonly #calls = new Map<string, Set<string>>();
  readonly #givenUp = new Set<string>();
  /** Rows of a call that people added themselves: copies, pastes, undone deletions. */
  readonly #copies = new Map<string, number>();
  readonly #disturbed = new Set<string>();
  readonly #ticks = new Map<string, boolean>();
  #words = 0;

  /** A fresh note; some look like formulas, numbers or booleans to a careless writer. */
  newNote(from: 's' | 'g', style: number): string {
    const word = `${from}${++this.#words}w`;
    return [word, `=CONCAT("${word}")`, `+${word}`, `=IMPORTDATA("http://x/${word}")`, `'${word}`][style % 5] ?? word;
  }

  belongs(word: string, call: string): void {
    const calls = this.#calls.get(word) ?? new Set();
    calls.add(call);
    this.#calls.set(word, calls);
  }

  giveUp(...texts: readonly unknown[]): void {
    for (const text of texts) for (const word of wordsIn(text)) this.#givenUp.add(word);
  }

  /**
   * The row goes, with whatever was in it: what it showed, and what a write of ours had just wiped out of it. Which of
   * the call's words those were cannot be told from outside, so none of them is followed any longer.
   */
  rowGone(row: GridCells): void {
    this.giveUp(row.note);
    for (const [word, calls] of this.#calls) if (calls.has(String(row.key ?? '').trim())) this.#givenUp.add(word);
    this.disturbed(row.key);
  }

  /** Somebody changed a row's key: what belongs to the row, seen or not at this moment, goes with it. */
  rekeyed(row: GridCells, key: string): void {
    const old = String(row.key ?? '');
    for (const [word, calls] of this.#calls) if (calls.has(old)) this.belongs(word, key);
    for (const word of wordsIn(row.note)) this.belongs(word, key);
    this.disturbed(old);
    this.disturbed(key);
  }

  /** A person put this row there: its key and words are theirs. */
  placed(row: GridCells): void {
    const key = String(row.key ?? '');
    for (const word of wordsIn(row.note)) this.belongs(word, key);
    this.#copies.set(key, (this.#copies.get(key) ?? 0) + 1);
    this.#disturbed.add(key);
  }

  /** The call's rows were handled in a way that makes "the last tick wins" no longer the whole truth. */
  disturbed(key: unknown): void {
    this.#disturbed.add(String(key ?? ''));
  }

  ticked(key: unknown, value: boolean): void {
    this.#ticks.set(String(key ?? ''), value);
  }

  isAllowed(word: string, call: string): boolean {
    return this.#calls.get(word)?.has(call) ?? false;
  }

  /** Words that must be found, each with the calls that it may be found at. */
  live(): readonly string[] {
    return [...this.#calls.keys()].filter((word) => !this.#givenUp.has(word));
  }

  copies(call: string): number {
    return this.#copies.get(call) ?? 0;
  }

  /** Last ticks of calls that nobody duplicated, pasted, deleted or ticked elsewhere. */
  undisturbedTicks(): readonly (readonly [CallId, boolean])[] {
    return [...this.#ticks].filter(([key]) => !this.#disturbed.has(key)).map(([key, value]) => [key as CallId, value]);
  }
}
