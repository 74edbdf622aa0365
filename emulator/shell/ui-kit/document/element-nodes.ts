import type { ForgeNode, Props } from './forge-node';
import { textNode } from './forge-node';

interface RawElement {
  readonly type: unknown;
  readonly key: unknown;
  readonly props: Props;
}

const ELEMENT = Symbol.for('react.element');
const FRAGMENT = Symbol.for('react.fragment');

const isElement = (value: unknown): value is RawElement =>
  typeof value === 'object' && value !== null && (value as { $$typeof?: unknown }).$$typeof === ELEMENT;

/**
 * Nodes of what an app passed as an element in a property (`actions`, `primaryAction`): the reconciler does not walk
 * these. Only UI Kit's own elements can be drawn; a component of the app in that place was never called, so it becomes
 * a node whose type says so, and is reported like any unknown component.
 */
export function nodesOf(value: unknown, path = 'prop'): readonly ForgeNode[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => nodesOf(one, `${path}.${at}`));
  if (typeof value === 'string' || typeof value === 'number') return [textNode(path, String(value))];
  if (!isElement(value)) return [];
  const key = value.key === null ? path : `${path}.${String(value.key)}`;
  const { children: inside, ...props } = value.props;
  const children = nodesOf(inside, key);
  if (value.type === FRAGMENT) return children;
  return [{ type: typeName(value.type), key, props, children }];
}

const typeName = (type: unknown): string =>
  typeof type === 'string'
    ? type
    : `${(type as { name?: string }).name || 'component'} (a component in a property)`;
