import { isRecord } from '../http/body';
import type { AdfNode, StoredValue } from '../model/field';
import { accepted, isEmptyInput, rejected, type FieldCodec } from './codec';

/** A node tree that starts with a versioned `doc`. Deeper rules are the editor's, not checked here. */
export function isAdfDocument(input: unknown): input is AdfNode {
  return (
    isRecord(input) && input['type'] === 'doc' && input['version'] === 1 && Array.isArray(input['content'])
  );
}

/** The plain text of a document, blocks on lines of their own. */
export function adfText(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  const own = node.text ?? String(node.attrs?.['text'] ?? '');
  const inner = (node.content ?? []).map(adfText).join(node.type === 'doc' ? '\n' : '');
  return own + inner;
}

/** Wraps plain text, as the service desk API takes it, into a document. */
export function adfFromText(text: string): AdfNode & { readonly version: 1 } {
  const paragraph = (line: string): AdfNode =>
    line === ''
      ? { type: 'paragraph', content: [] }
      : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  return { type: 'doc', version: 1, content: text.split('\n').map(paragraph) };
}

const asText = (value: StoredValue): string =>
  typeof value === 'object' && !Array.isArray(value) ? adfText(value as AdfNode) : String(value);

export const textCodec: FieldCodec = {
  schema: { type: 'string' },
  operations: ['set'],
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    if (/[\r\n]/.test(input)) return rejected('The text must not contain line breaks.');
    return input.length > 255
      ? rejected('The entered text is too long. It exceeds the allowed limit of 255 characters.')
      : accepted(input);
  },
  show: (value) => value,
  trace: (value) => ({ id: null, text: asText(value) }),
  terms: (value) => [asText(value).toLowerCase()],
};

export const documentCodec: FieldCodec = {
  ...textCodec,
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    return isAdfDocument(input)
      ? accepted(input)
      : rejected('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  },
};

const isStringList = (input: unknown): input is readonly string[] =>
  Array.isArray(input) && input.every((item) => typeof item === 'string');

export const labelsCodec: FieldCodec = {
  schema: { type: 'array', items: 'string' },
  operations: ['add', 'set', 'remove'],
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    if (!isStringList(input)) return rejected('data was not an array');
    const spaced = input.find((label) => /\s/.test(label));
    if (spaced !== undefined) return rejected(`The label '${spaced}' contains spaces which is invalid.`);
    return accepted(input.length === 0 ? undefined : [...new Set(input)].sort());
  },
  show: (value) => value,
  trace: (value) => ({ id: null, text: list(value).join(' ') }),
  terms: (value) => list(value).map((label) => label.toLowerCase()),
};

export const list = (value: StoredValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [String(value)];
