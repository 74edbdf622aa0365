import type { ForgeNode, Props } from '#emulator/shell/ui-kit/document/forge-node';

/** The tree as the reconciler holds it: it changes in place. */
export interface LiveNode extends ForgeNode {
  type: string;
  props: Record<string, unknown>;
  children: LiveNode[];
}

export const live = (type: string, key: string, props: Props = {}, children: LiveNode[] = []): LiveNode => ({
  type,
  key,
  props,
  children,
});

export const text = (key: string, words: string): LiveNode => live('String', key, { text: words });
