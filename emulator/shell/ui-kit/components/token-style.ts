import { xcss } from '@atlaskit/primitives';

interface TokenStyle {
  readonly xcss?: object;
}

/** An app's style object names tokens, states (`:hover`) and media; it is known only when the app draws. */
export const tokenStyle = (style: unknown): TokenStyle => {
  if (typeof style !== 'object' || style === null) return {};
  // oxlint-disable-next-line typescript/no-deprecated -- its successor is compiled ahead, from styles in the source
  return { xcss: xcss(style) };
};
