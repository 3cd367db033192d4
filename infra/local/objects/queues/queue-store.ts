import { createHash, randomUUID } from 'node:crypto';
import type { State } from '../../runtime/state/state.ts';

/** A queue as the template describes it. */
export type QueueDefinition = {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeoutSeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly maximumMessageBytes: number;
  readonly receiveWaitSeconds: number;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
};

export type MessageAttribute = {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
};

export type NewMessage = {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly delaySeconds?: number;
  readonly groupId?: string;
  readonly deduplicationId?: string;
};

export type ReceivedMessage = {
  readonly id: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly sentAtMs: number;
  readonly firstReceivedAtMs: number;
  readonly receiveCount: number;
  readonly groupId?: string;
  readonly deduplicationId?: string;
  readonly sequenceNumber?: string;
  readonly deadLetterSourceArn?: string;
};

export type QueueCounts = { readonly visible: number; readonly inFlight: number; readonly delayed: number };

/** Durable queues. Every method is one transaction (or joins the running one) and is done when it returns. */
export type QueueStore = {
  readonly definitions: readonly QueueDefinition[];
  readonly byName: (name: string) => QueueDefinition | undefined;
  readonly byArn: (arn: string) => QueueDefinition | undefined;
  readonly send: (
    queue: QueueDefinition,
    message: NewMessage,
  ) => { readonly id: string; readonly sequenceNumber?: string };
  readonly receive: (queue: QueueDefinition, limit: number, visibilitySeconds?: number) => readonly ReceivedMessage[];
  /** False when the handle is unknown: the message was received again, or is gone. */
  readonly remove: (queue: QueueDefinition, receiptHandle: string) => boolean;
  readonly changeVisibility: (queue: QueueDefinition, receiptHandle: string, seconds: number) => boolean;
  readonly counts: (queue: QueueDefinition) => QueueCounts;
  readonly purge: (queue: QueueDefinition) => void;
  /** Moves dead letters to `destination`, or each to the queue it came from; answers how many moved. */
  readonly redrive: (deadLetters: QueueDefinition, destination?: QueueDefinition) => number;
  /** Receivers died with the process that held the messages: they need not wait for their visibility to run out. */
  readonly releaseInFlight: (queue: QueueDefinition) => void;
  /**
   * When the next message shows itself after a moment, both in ms of the epoch. Who waits asks from the moment it last looked
   * on: what showed itself in between is not overlooked.
   */
  readonly nextVisibleAt: (queue: QueueDefinition, after: number) => number | undefined;
  /** Calls back after something became receivable. Returns how to stop. */
  readonly onArrival: (queue: QueueDefinition, listener: () => void) => () => void;
};

type Row = {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly attributes: string;
  readonly sent_at: number;
  readonly first_received_at: number | null;
  readonly receive_count: number;
  readonly group_id: string | null;
  readonly deduplication_id: string | null;
  readonly source_arn: string | null;
};

/** SQS remembers a deduplication id for five minutes. */
const DEDUPLICATION_MS = 5 * 60 * 1000;
const EXPIRY_SWEEP_MS = 60_000;

const schema = `
CREATE TABLE IF NOT EXISTS queue_messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  attributes TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  visible_at INTEGER NOT NULL,
  first_received_at INTEGER,
  receive_count INTEGER NOT NULL DEFAULT 0,
  receipt TEXT,
  group_id TEXT,
  deduplication_id TEXT,
  source_arn TEXT
);
CREATE INDEX IF NOT EXISTS queue_messages_visible ON queue_messages (queue, visible_at, seq);
CREATE INDEX IF NOT EXISTS queue_messages_group ON queue_messages (queue, group_id, seq) WHERE group_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS queue_messages_receipt ON queue_messages (receipt) WHERE receipt IS NOT NULL;
CREATE TABLE IF NOT EXISTS queue_deduplication (
  queue TEXT NOT NULL, id TEXT NOT NULL, message_id TEXT NOT NULL, seq INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  PRIMARY KEY (queue, id)
);`;

const sequenceNumber = (seq: number | bigint): string => String(seq).padStart(20, '0');

export const openQueues = (
  state: State,
  definitions: readonly QueueDefinition[],
  now: () => number = Date.now,
): QueueStore => {
  state.db.exec(schema);
  const byName = new Map(definitions.map((queue) => [queue.name, queue]));
  const byArn = new Map(definitions.map((queue) => [queue.arn, queue]));
  const listeners = new Map<string, Set<() => void>>();
  const lastExpirySweep = new Map<string, number>();
  const sql = {
    insert: state.db.prepare(
      `INSERT INTO queue_messages (queue, id, body, attributes, sent_at, visible_at, group_id, deduplication_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    visible: state.db.prepare(
      'SELECT * FROM queue_messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, seq LIMIT ?',
    ),
    /** Inside a group, nothing overtakes a message that is still with a receiver. */
    visibleInOrder: state.db.prepare(
      `SELECT * FROM queue_messages AS m WHERE queue = ? AND visible_at <= ? AND NOT EXISTS (
         SELECT 1 FROM queue_messages AS e
         WHERE e.queue = m.queue AND e.group_id = m.group_id AND e.seq < m.seq AND e.visible_at > ?
       ) ORDER BY seq LIMIT ?`,
    ),
    take: state.db.prepare(
      `UPDATE queue_messages SET visible_at = ?, receipt = ?, receive_count = receive_count + 1,
         first_received_at = coalesce(first_received_at, ?) WHERE seq = ?`,
    ),
    move: state.db.prepare(
      `UPDATE queue_messages SET queue = ?, visible_at = ?, receipt = NULL, receive_count = 0,
         first_received_at = NULL, source_arn = ? WHERE seq = ?`,
    ),
    remove: state.db.prepare('DELETE FROM queue_messages WHERE queue = ? AND receipt = ?'),
    setVisible: state.db.prepare(
      'UPDATE queue_messages SET visible_at = ? WHERE queue = ? AND receipt = ? AND visible_at > ?',
    ),
    release: state.db.prepare(
      'UPDATE queue_messages SET visible_at = ? WHERE queue = ? AND receipt IS NOT NULL AND visible_at > ?',
    ),
    expire: state.db.prepare('DELETE FROM queue_messages WHERE queue = ? AND sent_at < ?'),
    purge: state.db.prepare('DELETE FROM queue_messages WHERE queue = ?'),
    all: state.db.prepare('SELECT * FROM queue_messages WHERE queue = ? AND visible_at <= ? ORDER BY seq'),
    next: state.db.prepare('SELECT min(visible_at) AS at FROM queue_messages WHERE queue = ? AND visible_at > ?'),
    counts: state.db.prepare(
      `SELECT
         count(*) FILTER (WHERE visible_at <= :now) AS visible,
         count(*) FILTER (WHERE visible_at > :now AND receipt IS NOT NULL) AS in_flight,
         count(*) FILTER (WHERE visible_at > :now AND receipt IS NULL) AS delayed
       FROM queue_messages WHERE queue = :queue`,
    ),
    duplicate: state.db.prepare('SELECT * FROM queue_deduplication WHERE queue = ? AND id = ? AND expires_at > ?'),
    remember: state.db.prepare('INSERT OR REPLACE INTO queue_deduplication VALUES (?, ?, ?, ?, ?)'),
    forget: state.db.prepare('DELETE FROM queue_deduplication WHERE expires_at <= ?'),
  };

  const announce = (queue: QueueDefinition): void =>
    state.afterCommit(() => {
      for (const listener of listeners.get(queue.name) ?? []) listener();
    });

  const expireOld = (queue: QueueDefinition): void => {
    if (now() - (lastExpirySweep.get(queue.name) ?? 0) < EXPIRY_SWEEP_MS) return;
    lastExpirySweep.set(queue.name, now());
    sql.expire.run(queue.name, now() - queue.retentionSeconds * 1000);
    sql.forget.run(now());
  };

  const visibleRows = (queue: QueueDefinition, limit: number): readonly Row[] => {
    const at = now();
    return queue.fifo
      ? (sql.visibleInOrder.all(queue.name, at, at, limit) as Row[])
      : (sql.visible.all(queue.name, at, limit) as Row[]);
  };

  const take = (row: Row, untilMs: number): ReceivedMessage => {
    const receiptHandle = randomUUID();
    sql.take.run(untilMs, receiptHandle, now(), row.seq);
    return {
      id: row.id,
      receiptHandle,
      body: row.body,
      attributes: JSON.parse(row.attributes) as Record<string, MessageAttribute>,
      sentAtMs: row.sent_at,
      firstReceivedAtMs: row.first_received_at ?? now(),
      receiveCount: row.receive_count + 1,
      ...(row.group_id !== null && { groupId: row.group_id, sequenceNumber: sequenceNumber(row.seq) }),
      ...(row.deduplication_id !== null && { deduplicationId: row.deduplication_id }),
      ...(row.source_arn !== null && { deadLetterSourceArn: row.source_arn }),
    };
  };

  return {
    definitions,
    byName: (name) => byName.get(name),
    byArn: (arn) => byArn.get(arn),
    send: (queue, { body, attributes = {}, delaySeconds, groupId, deduplicationId }) =>
      state.transaction(() => {
        const wanted = queue.contentBasedDeduplication ? createHash('sha256').update(body).digest('hex') : undefined;
        const once = queue.fifo ? (deduplicationId ?? wanted) : undefined;
        const seen = once === undefined ? undefined : sql.duplicate.get(queue.name, once, now());
        if (seen) return { id: String(seen.message_id), sequenceNumber: sequenceNumber(Number(seen.seq)) };
        const id = randomUUID();
        const visibleAt = now() + (delaySeconds ?? queue.delaySeconds) * 1000;
        const { lastInsertRowid } = sql.insert.run(
          queue.name,
          id,
          body,
          JSON.stringify(attributes),
          now(),
          visibleAt,
          groupId ?? null,
          once ?? null,
        );
        if (once !== undefined)
          sql.remember.run(queue.name, once, id, Number(lastInsertRowid), now() + DEDUPLICATION_MS);
        announce(queue);
        return { id, ...(queue.fifo && { sequenceNumber: sequenceNumber(lastInsertRowid) }) };
      }),
    receive: (queue, limit, visibilitySeconds = queue.visibilityTimeoutSeconds) =>
      state.transaction(() => {
        expireOld(queue);
        const taken: ReceivedMessage[] = [];
        const { redrive } = queue;
        const deadLetters = redrive && byArn.get(redrive.deadLetterArn);
        while (taken.length < limit) {
          const rows = visibleRows(queue, limit - taken.length);
          if (rows.length === 0) break;
          for (const row of rows) {
            if (redrive && deadLetters && row.receive_count >= redrive.maxReceiveCount) {
              sql.move.run(deadLetters.name, now(), queue.arn, row.seq);
              announce(deadLetters);
            } else taken.push(take(row, now() + visibilitySeconds * 1000));
          }
          // Received with no visibility timeout, a message would come again at once, within the same call.
          if (visibilitySeconds === 0) break;
        }
        return taken;
      }),
    remove: (queue, receiptHandle) => {
      const { changes } = sql.remove.run(queue.name, receiptHandle);
      // The next message of the group may go now.
      if (changes > 0 && queue.fifo) announce(queue);
      return changes > 0;
    },
    changeVisibility: (queue, receiptHandle, seconds) => {
      const { changes } = sql.setVisible.run(now() + seconds * 1000, queue.name, receiptHandle, now());
      if (changes > 0) announce(queue);
      return changes > 0;
    },
    counts: (queue) => {
      const row = sql.counts.get({ now: now(), queue: queue.name });
      return { visible: Number(row?.visible), inFlight: Number(row?.in_flight), delayed: Number(row?.delayed) };
    },
    purge: (queue) => {
      sql.purge.run(queue.name);
    },
    redrive: (deadLetters, destination) =>
      state.transaction(() => {
        let moved = 0;
        for (const row of sql.all.all(deadLetters.name, now()) as Row[]) {
          const target = destination ?? (row.source_arn === null ? undefined : byArn.get(row.source_arn));
          if (!target) continue;
          sql.move.run(target.name, now(), null, row.seq);
          announce(target);
          moved += 1;
        }
        return moved;
      }),
    releaseInFlight: (queue) => {
      if (sql.release.run(now(), queue.name, now()).changes > 0) announce(queue);
    },
    nextVisibleAt: (queue, after) => {
      const at = sql.next.get(queue.name, after)?.at;
      return typeof at === 'number' ? at : undefined;
    },
    onArrival: (queue, listener) => {
      const known = listeners.get(queue.name) ?? new Set();
      listeners.set(queue.name, known.add(listener));
      return () => known.delete(listener);
    },
  };
};
