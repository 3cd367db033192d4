/** Names of the table's keys and indexes: shared by the infrastructure that declares and the adapter that uses them. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'expiresAtSeconds',
  /** Calls of a team by time, with what tells a stale row of its sheet. */
  teamIndex: { name: 'team-calls', partitionKey: 'teamCalls', sortKey: 'teamSort', projected: ['revision', 'state'] },
  /** Sparse: calls that are not in a final state, oldest first. */
  openIndex: { name: 'open-calls', partitionKey: 'openCalls', sortKey: 'receivedAt' },
} as const;
