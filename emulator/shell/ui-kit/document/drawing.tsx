import * as React from 'react';
import type { ForgeNode, Props } from './forge-node';
import { nodesOf } from './element-nodes';
import { pass } from './pass';

/** Draws nodes of one type. */
export type Painter = React.ComponentType<{ readonly node: ForgeNode }>;

/** Every component that can be drawn, by node type. */
export type Palette = Readonly<Record<string, Painter>>;

export const PaletteContext = React.createContext<Palette>({});

/** A node with everything below it. What has no painter is shown as an error, never skipped. */
export const Drawn = React.memo(function Drawn({ node }: { readonly node: ForgeNode }): React.JSX.Element {
  const palette = React.useContext(PaletteContext);
  const Painter = Object.hasOwn(palette, node.type) ? palette[node.type] : palette['*'];
  if (Painter === undefined) throw new Error(`No palette draws ${node.type}`);
  return <Painter node={node} />;
});

export const DrawnList = ({ nodes }: { readonly nodes: readonly ForgeNode[] }): React.JSX.Element => (
  <>
    {nodes.map((node) => (
      <Drawn key={node.key} node={node} />
    ))}
  </>
);

/** Everything below a node. */
export const Kids = ({ of }: { readonly of: ForgeNode }): React.JSX.Element => (
  <DrawnList nodes={of.children} />
);

/** What the app passed as an element (or text) in a property; undefined when it passed nothing. */
export function drawnProp(props: Props, name: string): React.JSX.Element | undefined {
  const nodes = nodesOf(props[name]);
  return nodes.length === 0 ? undefined : <DrawnList nodes={nodes} />;
}

/** A painter for a counterpart that takes the named properties as they are, and children when there are some. */
export const handsOn = <P extends object>(
  Counterpart: React.ComponentType<P>,
  ...names: readonly (keyof P & string)[]
): Painter =>
  function HandedOn({ node }) {
    const children = node.children.length === 0 ? {} : { children: <Kids of={node} /> };
    return <Counterpart {...({ ...pass<P>(node.props, ...names), ...children } as unknown as P)} />;
  };
