import * as React from 'react';
import type { ForgeNode } from './forge-node';

const PREFIX = /^forge-app-[^-]+-/;

/** All ids in a document. */
function idsOf(node: ForgeNode): readonly string[] {
  const own = typeof node.props['id'] === 'string' ? [node.props['id']] : [];
  return [...own, ...node.children.flatMap(idsOf)];
}

type Resolve = (id: unknown) => string | undefined;

/**
 * The reconciler prefixes `id`, but not `aria-labelledby`, which names one: finds the id that is meant. What names
 * nothing in the document stays as it is.
 */
export function idResolver(doc: ForgeNode): Resolve {
  const ids = new Map(idsOf(doc).map((id) => [id.replace(PREFIX, ''), id]));
  return (id) => (typeof id === 'string' ? (ids.get(id) ?? id) : undefined);
}

export const OwnIds = React.createContext<Resolve>((id) => (typeof id === 'string' ? id : undefined));
