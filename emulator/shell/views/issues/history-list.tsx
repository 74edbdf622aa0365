import * as React from 'react';
import type { History, HistoryItem } from '../../api/jira-shapes';
import { PersonName } from '../../parts/avatar';
import { Empty } from '../../parts/note';
import { When } from '../../parts/when';
import { labelOf } from '../../parts/label-of';

/** The changelog, in the order given. */
export const HistoryList = ({ history }: { readonly history: readonly History[] }): React.JSX.Element =>
  history.length === 0 ? (
    <Empty title="Nothing was changed yet." />
  ) : (
    <ol className="history" aria-label="History">
      {history.map(({ id, author, created, items }) => (
        <li key={id}>
          <div className="comment-head">
            <PersonName name={author?.displayName ?? 'Unknown author'} />
            <When at={created} />
          </div>
          {items.map((item, at) => (
            <p key={at}>
              {labelOf(item.field)}: <del>{valueOf(item, 'fromString')}</del> →{' '}
              <strong>{valueOf(item, 'toString')}</strong>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );

/** Own properties only: every object inherits a function named toString. */
function valueOf(item: HistoryItem, name: 'fromString' | 'toString'): string {
  const value: unknown = Object.hasOwn(item, name) ? item[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : 'none';
}
