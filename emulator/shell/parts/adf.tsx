import * as React from 'react';
import type { AdfMark, AdfNode } from '../api/adf-shapes';
import { useSession } from '../session/session';

/** Draws a document of Atlassian's format; text that is no document is shown as it is, line by line. */
export const Adf = ({ body }: { readonly body: AdfNode | string | null | undefined }): React.JSX.Element => (
  <div className="adf">{typeof body === 'string' ? <p className="lines">{body}</p> : body && draw(body)}</div>
);

type Draw = (node: AdfNode, inside: React.ReactNode) => React.ReactNode;

/** Jira shows the account's name whatever the document says; the text is for accounts it does not know. */
function Mention({
  accountId,
  text,
}: {
  readonly accountId: string;
  readonly text: string;
}): React.JSX.Element {
  const { world } = useSession();
  const person = world.people.find((one) => one.accountId === accountId);
  return (
    <span className="mention">{person === undefined ? text || `@${accountId}` : `@${person.name}`}</span>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const attr = (node: AdfNode, name: string): string => textOf(node.attrs?.[name]);

const BLOCKS: Readonly<Record<string, Draw>> = {
  paragraph: (_, inside) => <p>{inside}</p>,
  heading: (_, inside) => <p className="adf-heading">{inside}</p>,
  bulletList: (_, inside) => <ul>{inside}</ul>,
  orderedList: (_, inside) => <ol>{inside}</ol>,
  listItem: (_, inside) => <li>{inside}</li>,
  blockquote: (_, inside) => <blockquote>{inside}</blockquote>,
  panel: (node, inside) => <div className={`adf-panel adf-panel-${attr(node, 'panelType')}`}>{inside}</div>,
  codeBlock: (_, inside) => <pre>{inside}</pre>,
  rule: () => <hr />,
  table: (_, inside) => (
    <table>
      <tbody>{inside}</tbody>
    </table>
  ),
  tableRow: (_, inside) => <tr>{inside}</tr>,
  tableCell: (_, inside) => <td>{inside}</td>,
  tableHeader: (_, inside) => <th>{inside}</th>,
  hardBreak: () => <br />,
  mention: (node) => <Mention accountId={attr(node, 'id')} text={attr(node, 'text')} />,
  status: (node) => <span className="lozenge lozenge-neutral">{attr(node, 'text')}</span>,
  emoji: (node) => attr(node, 'text') || attr(node, 'shortName'),
  date: (node) => new Date(Number(attr(node, 'timestamp'))).toISOString().slice(0, 10),
  inlineCard: (node) => <Link href={attr(node, 'url')}>{attr(node, 'url')}</Link>,
  text: (node) => (node.marks ?? []).reduce<React.ReactNode>(mark, node.text ?? ''),
};

const MARKS: Readonly<Record<string, (inside: React.ReactNode, mark: AdfMark) => React.ReactNode>> = {
  strong: (inside) => <strong>{inside}</strong>,
  em: (inside) => <em>{inside}</em>,
  underline: (inside) => <u>{inside}</u>,
  strike: (inside) => <s>{inside}</s>,
  code: (inside) => <code>{inside}</code>,
  link: (inside, { attrs }) => <Link href={textOf(attrs?.['href'])}>{inside}</Link>,
};

const mark = (inside: React.ReactNode, one: AdfMark): React.ReactNode =>
  MARKS[one.type]?.(inside, one) ?? inside;

/** Only web addresses become links: a comment is somebody else's text. */
const Link = ({ href, children }: { readonly href: string; readonly children: React.ReactNode }) =>
  /^https?:\/\//i.test(href) ? (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );

/** A node this page does not know still shows what is in it. */
function draw(node: AdfNode): React.ReactNode {
  const inside = node.content?.map((child, at) => <React.Fragment key={at}>{draw(child)}</React.Fragment>);
  return (BLOCKS[node.type] ?? ((_, children) => children))(node, inside);
}
