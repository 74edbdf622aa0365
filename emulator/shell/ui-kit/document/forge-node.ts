export type Props = Readonly<Record<string, unknown>>;

/**
 * One node of the tree that @forge/react hands over with every commit. Text is a node of type `String` with
 * `props.text`; functions in `props` are the app's own.
 */
export interface ForgeNode {
  readonly type: string;
  readonly key: string;
  readonly props: Props;
  readonly children: readonly ForgeNode[];
}

export const textNode = (key: string, text: string): ForgeNode => ({
  type: 'String',
  key,
  props: { text },
  children: [],
});

/** All text below the nodes, as one string. */
export const textOf = (nodes: readonly ForgeNode[]): string =>
  nodes.map((node) => (node.type === 'String' ? String(node.props['text']) : textOf(node.children))).join('');

/** Children of the wrapper that carries a part under this name, e.g. the head of a table. */
export const partOf = (node: ForgeNode, name: string): readonly ForgeNode[] =>
  node.children.find(({ type, props }) => type === 'ContentWrapper' && props['name'] === name)?.children ??
  [];
