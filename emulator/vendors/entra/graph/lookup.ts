import { notFound } from '../http/graph-fault';
import type { DirectoryObject, ObjectKind } from '../state/directory-object';
import { isGuid } from '../state/identifiers';
import { reach, type Replica } from './replica';
import type { Segment } from './segments';

/** Alternate keys by kind, as `groups(uniqueName='k')` uses them. */
const ALTERNATE_KEYS: Readonly<Partial<Record<ObjectKind, readonly string[]>>> = {
  application: ['appId', 'uniqueName'],
  servicePrincipal: ['appId'],
  group: ['uniqueName'],
  user: ['userPrincipalName'],
};

function byAlternateKey(
  replica: Replica,
  kind: ObjectKind,
  property: string,
  value: string,
): DirectoryObject | undefined {
  if (ALTERNATE_KEYS[kind]?.includes(property) !== true) return undefined;
  const object = replica.tenant.directory.findBy(kind, property, value);
  return object === undefined ? undefined : reach(replica, object.id);
}

function byKey(replica: Replica, kind: ObjectKind, key: Segment): DirectoryObject | undefined {
  if (key.property !== undefined) return byAlternateKey(replica, kind, key.property, key.text);
  if (kind === 'user' && !isGuid(key.text))
    return byAlternateKey(replica, 'user', 'userPrincipalName', key.text);
  const object = reach(replica, key.text);
  return object?.kind === kind ? object : undefined;
}

/** The object of a kind behind a key, or the 404 that quotes the key as asked. */
export function need(replica: Replica, kind: ObjectKind, key: Segment | undefined): DirectoryObject {
  const asked = key ?? { text: '', quoted: true };
  const object = byKey(replica, kind, asked);
  if (object === undefined) throw notFound(asked.text);
  return object;
}

/** An object of any kind by its id. */
export function needAny(replica: Replica, key: Segment | undefined): DirectoryObject {
  const asked = key?.text ?? '';
  const object = reach(replica, asked);
  if (object === undefined) throw notFound(asked);
  return object;
}
