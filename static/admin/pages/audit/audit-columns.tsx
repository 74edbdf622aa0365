import { Button, Text, User } from '@forge/react';
import React from 'react';
import type { AuditRowView } from '#contract/audit/audit';
import type { Column } from '../../../shared/table';
import type { Text as Words } from '../../../shared/text/text';
import { useText } from '../../../shared/text/text-provider';
import { When } from '../../../shared/when';
import { itself } from '../../parts/event-facts';

/** What an event says, in words; the code where nobody wrote any. */
export const actionText = (text: Words, action: string) => text.maybe(`audit.action.${action}`, action);

/** "Issue ACCESS-12"; by its id where its name is not known any more. */
export function subjectText(text: Words, { subject, subjectName }: AuditRowView): string {
  const [kind = '', ...rest] = subject.split(':');
  return text.maybe(`audit.subject.${kind}`, subject, { id: subjectName ?? rest.join(':') });
}

/** A person, or Gatehouse itself. */
export function Actor({ actor }: { readonly actor: string }) {
  return itself.has(actor) ? <Text>Gatehouse</Text> : <User accountId={actor} />;
}

export function useAuditColumns(open: (event: AuditRowView) => void): readonly Column<AuditRowView>[] {
  const text = useText();
  return [
    { key: 'at', title: text('audit.column.at'), width: 18, cell: ({ at }) => <When instant={at} /> },
    {
      key: 'action',
      title: text('audit.column.action'),
      width: 30,
      cell: ({ action }) => actionText(text, action),
    },
    {
      key: 'actor',
      title: text('audit.column.actor'),
      width: 20,
      cell: ({ actor }) => <Actor actor={actor} />,
    },
    {
      key: 'subject',
      title: text('audit.column.subject'),
      width: 20,
      cell: (event) => subjectText(text, event),
    },
    {
      key: 'detail',
      title: text('audit.column.detail'),
      cell: (event) => (
        <Button
          appearance="subtle"
          aria-label={text('audit.openFor', { action: actionText(text, event.action) })}
          onClick={() => open(event)}
        >
          {text('audit.open')}
        </Button>
      ),
    },
  ];
}
