/** The part of the local DynamoDB that the runtime needs. Tables have one stream of one shard. */
export type LocalTables = {
  /** Creates the table, or brings it to its definition. Rejects when it uses something not implemented. */
  readonly ensureTable: (properties: unknown) => Promise<void>;
  /** Up to `limit` records after a sequence number, oldest first. */
  readonly readStream: (table: string, afterSequence: string, limit: number) => Promise<readonly StreamRecord[]>;
  readonly onStream: (listener: (table: string) => void) => () => void;
  /** Durable position of a consumer; `'0'` when it has none. */
  readonly loadCheckpoint: (consumer: string, table: string) => Promise<string>;
  readonly saveCheckpoint: (consumer: string, table: string, sequence: string) => Promise<void>;
};

/** A record in the shape of a Lambda event. */
export type StreamRecord = {
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    /** Epoch seconds. */
    readonly ApproximateCreationDateTime: number;
  };
};
