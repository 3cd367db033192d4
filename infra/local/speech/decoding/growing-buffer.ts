/** Bytes that arrive in pieces and leave from the front once they are understood. */
export type GrowingBuffer = {
  readonly push: (piece: Uint8Array) => void;
  /** What is there now. Valid until the next `push` or `drop`. */
  readonly bytes: () => Uint8Array;
  readonly drop: (count: number) => void;
};

export const growingBuffer = (): GrowingBuffer => {
  let held = new Uint8Array(0);
  return {
    push: (piece) => {
      const joined = new Uint8Array(held.length + piece.length);
      joined.set(held);
      joined.set(piece, held.length);
      held = joined;
    },
    bytes: () => held,
    drop: (count) => {
      held = held.subarray(count);
    },
  };
};
