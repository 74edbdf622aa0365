import type { JsonObject } from '../json';

export type ObjectKind = 'user' | 'group' | 'servicePrincipal' | 'application' | 'device' | 'orgContact';

/** An object of the directory. `props` are Graph properties by their own names, without `id`. */
export interface DirectoryObject {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly props: JsonObject;
  readonly createdAt: number;
  /** Set while the object lies in the recycle bin. */
  deletedAt: number | null;
  /** Reads that still answer 404, and the moment before which all do. */
  lag: { reads: number; until: number };
}

const NAMES: Readonly<Record<ObjectKind, string>> = {
  user: 'User',
  group: 'Group',
  servicePrincipal: 'ServicePrincipal',
  application: 'Application',
  device: 'Device',
  orgContact: 'OrgContact',
};

/** The directory's own name of a kind, as messages and Location headers carry it. */
export function resourceName(kind: ObjectKind): string {
  return NAMES[kind];
}

export function odataType(kind: ObjectKind): string {
  return `#microsoft.graph.${kind}`;
}

/** A text property, or undefined when it is absent or no text. */
export function textOf(object: DirectoryObject, property: string): string | undefined {
  const value = object.props[property];
  return typeof value === 'string' ? value : undefined;
}
