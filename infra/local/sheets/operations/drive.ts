import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { invalid, notFound } from '../google-error.ts';
import { optional, parseWire } from '../requests/wire.ts';
import { FILE, type Operation, path } from './operation.ts';

const permissionBody = z.looseObject({
  type: z.enum(['user', 'group', 'domain', 'anyone']),
  role: z.enum(['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader']),
  emailAddress: optional(z.string()),
  domain: optional(z.string()),
});

const wirePermission = (permission: object): object => ({ kind: 'drive#permission', ...permission });

const createPermission: Operation['run'] = ({ store }, { id, actor, body }) => {
  const wire = parseWire(permissionBody, body, '');
  if ((wire.type === 'user' || wire.type === 'group') && wire.emailAddress === undefined)
    throw invalid('The emailAddress field is required for user and group permissions.');
  if (wire.role === 'owner') throw invalid('Ownership cannot be given away in the local workbook.');
  const given = {
    type: wire.type,
    role: wire.role,
    ...(wire.emailAddress === undefined ? {} : { emailAddress: wire.emailAddress }),
    ...(wire.domain === undefined ? {} : { domain: wire.domain }),
  };
  return store.transact(id, actor, 'api', (transaction) => {
    const { permissions } = transaction.book.parts;
    // Drive keeps one permission a person: sharing again changes the role.
    const old = permissions.find(
      (other) =>
        other.type === given.type &&
        other.emailAddress?.toLowerCase() === given.emailAddress?.toLowerCase() &&
        other.domain === given.domain,
    );
    const made = { id: old?.id ?? randomUUID(), ...given };
    transaction.setBookQuietly({ permissions: [...permissions.filter((other) => other !== old), made] });
    return wirePermission(made);
  });
};

const deletePermission: Operation['run'] = ({ store }, { id, actor, rest }) => {
  store.transact(id, actor, 'api', (transaction) => {
    const { permissions } = transaction.book.parts;
    const gone = permissions.find((other) => other.id === rest);
    if (gone === undefined) throw notFound(`Permission not found: ${rest}.`);
    if (gone.role === 'owner') throw invalid('The owner of a file cannot be removed.');
    transaction.setBookQuietly({ permissions: permissions.filter((other) => other !== gone) });
  });
  return undefined;
};

/** The Drive methods that a workbook needs: what it is, who has it, who is told of its changes. */
export const driveOperations: readonly Operation[] = [
  {
    name: 'drive.files.get',
    method: 'GET',
    path: path(FILE),
    quota: 'none',
    run: ({ store }, { id }) => {
      const book = store.book(id);
      return {
        kind: 'drive#file',
        id,
        name: book.parts.properties.title,
        mimeType: 'application/vnd.google-apps.spreadsheet',
        version: String(book.revision),
        modifiedTime: new Date(book.modifiedAtMs).toISOString(),
      };
    },
  },
  {
    name: 'drive.permissions.list',
    method: 'GET',
    path: path(`${FILE}/permissions`),
    quota: 'none',
    run: ({ store }, { id }) => ({
      kind: 'drive#permissionList',
      permissions: store.book(id).parts.permissions.map(wirePermission),
    }),
  },
  {
    name: 'drive.permissions.create',
    method: 'POST',
    path: path(`${FILE}/permissions`),
    quota: 'none',
    run: createPermission,
  },
  {
    name: 'drive.permissions.delete',
    method: 'DELETE',
    path: path(`${FILE}/permissions/([^/]+)`),
    quota: 'none',
    run: deletePermission,
  },
  {
    name: 'drive.files.watch',
    method: 'POST',
    path: path(`${FILE}/watch`),
    quota: 'none',
    run: ({ store, watches }, { id, body }) => {
      store.book(id);
      return watches.watch(id, body);
    },
  },
  {
    name: 'drive.channels.stop',
    method: 'POST',
    path: path('/drive/v3/channels/stop'),
    quota: 'none',
    run: ({ watches }, { body }) => {
      watches.stop(body);
      return undefined;
    },
  },
];
