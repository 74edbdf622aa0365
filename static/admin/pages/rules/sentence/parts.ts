/** A piece of a sentence; what varies from rule to rule is strong. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

export const plain = (text: string): readonly Part[] => [{ text, strong: false }];
export const strong = (text: string): readonly Part[] => [{ text, strong: true }];

/** Neighbours of one kind become one piece. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = result.at(-1);
    if (last?.strong === part.strong) result.splice(-1, 1, { ...part, text: last.text + part.text });
    else result.push(part);
  }
  return result;
}

/**
 * Puts pieces where a whole sentence names them in braces, so that every language has its own order of words. A name
 * without pieces stays, so that it is seen.
 */
export function compose(template: string, slots: Readonly<Record<string, readonly Part[]>>): readonly Part[] {
  const pieces = template.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return (name === undefined ? undefined : slots[name]) ?? plain(piece);
  });
  return joined(pieces);
}

/** The sentence without its emphasis. */
export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
