/** A node of the Atlassian Document Format, as far as its text goes. */
interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Blocks that stand on lines of their own. */
const blocks: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'rule',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableRow',
  'blockquote',
  'panel',
]);

/** What stands for a node without children: its text, or what a mention, emoji, date or card shows. */
function ownText({ type, text, attrs }: Node): string {
  if (type === 'hardBreak') return '\n';
  if (typeof text === 'string') return text;
  if (!isNode(attrs)) return '';
  const { text: shown, url, timestamp } = attrs as Node & { url?: unknown; timestamp?: unknown };
  return [shown, url, timestamp].find((value) => typeof value === 'string') ?? '';
}

function render(node: unknown): string {
  if (!isNode(node)) return '';
  const children = Array.isArray(node.content) ? node.content.map(render).join('') : '';
  const own = children === '' ? ownText(node) : children;
  return blocks.has(node.type) && own !== '' && !own.endsWith('\n') ? `${own}\n` : own;
}

/** The plain text of a document, one line per block. */
export function adfText(document: unknown): string {
  return render(document).trim();
}
