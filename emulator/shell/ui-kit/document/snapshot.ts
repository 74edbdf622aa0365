import type { ForgeNode, Props } from './forge-node';

/**
 * The app keeps changing the tree it handed over, so it is copied. What has not changed since the last copy is that
 * copy: whoever draws it can tell by identity that there is nothing to do.
 */
export function snapshot(live: ForgeNode, last?: ForgeNode): ForgeNode {
  const before = last?.key === live.key && last.type === live.type ? last : undefined;
  const known = new Map(before?.children.map((child) => [child.key, child]));
  const children = live.children.map((child) => snapshot(child, known.get(child.key)));
  if (before && sameProps(before.props, live.props) && sameList(before.children, children)) return before;
  return { type: live.type, key: live.key, props: { ...live.props }, children };
}

function sameProps(one: Props, other: Props): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && Object.is(one[name], other[name]))
  );
}

const sameList = (one: readonly ForgeNode[], other: readonly ForgeNode[]): boolean =>
  one.length === other.length && one.every((node, at) => node === other[at]);
