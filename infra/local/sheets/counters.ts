/** How often what was asked for: budgets are checked against these. */
export type CounterReading = {
  /** Requests answered, by quota kind. Refused ones (401, 429, faults) are in `refused` only. */
  readonly reads: number;
  readonly writes: number;
  readonly refused: number;
  /** By operation: `spreadsheets.batchUpdate`, `values.append`, … */
  readonly operations: Readonly<Record<string, number>>;
  /** Requests inside batchUpdates, by kind: `updateCells`, `addSheet`, … */
  readonly batchRequests: Readonly<Record<string, number>>;
};

export class Counters {
  #reads = 0;
  #writes = 0;
  #refused = 0;
  #operations = new Map<string, number>();
  #batchRequests = new Map<string, number>();

  count(operation: string, kind: 'read' | 'write' | 'other'): void {
    if (kind === 'read') this.#reads++;
    if (kind === 'write') this.#writes++;
    this.#operations.set(operation, (this.#operations.get(operation) ?? 0) + 1);
  }

  countRefused(): void {
    this.#refused++;
  }

  countBatchRequest(kind: string): void {
    this.#batchRequests.set(kind, (this.#batchRequests.get(kind) ?? 0) + 1);
  }

  reset(): void {
    this.#reads = 0;
    this.#writes = 0;
    this.#refused = 0;
    this.#operations = new Map();
    this.#batchRequests = new Map();
  }

  read(): CounterReading {
    return {
      reads: this.#reads,
      writes: this.#writes,
      refused: this.#refused,
      operations: Object.fromEntries(this.#operations),
      batchRequests: Object.fromEntries(this.#batchRequests),
    };
  }
}
