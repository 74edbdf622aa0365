import * as React from 'react';
import type { AdfNode } from '../../api/adf-shapes';
import type { JiraUser } from '../../api/jira-shapes';
import { Adf } from '../../parts/adf';
import { PersonName } from '../../parts/avatar';
import { Lozenge } from '../../parts/lozenge';
import { Empty } from '../../parts/note';
import { When } from '../../parts/when';

export interface ShownComment {
  readonly id: string;
  readonly author?: JiraUser;
  readonly body: AdfNode | string;
  /** ISO-8601. */
  readonly created: string;
  /** Absent where only public comments are shown anyway. */
  readonly visibility?: 'internal' | 'public';
}

interface Props {
  readonly comments: readonly ShownComment[];
  readonly empty: string;
}

/** Comments in the order given. */
export const CommentList = ({ comments, empty }: Props): React.JSX.Element =>
  comments.length === 0 ? (
    <Empty title={empty} />
  ) : (
    <ol className="comments" aria-label="Comments">
      {comments.map((comment) => (
        <li
          key={comment.id}
          className={comment.visibility === 'internal' ? 'comment comment-internal' : 'comment'}
        >
          <div className="comment-head">
            <PersonName name={comment.author?.displayName ?? 'Unknown author'} />
            <When at={comment.created} />
            <Visibility of={comment.visibility} />
          </div>
          <Adf body={comment.body} />
        </li>
      ))}
    </ol>
  );

function Visibility({ of }: { readonly of: ShownComment['visibility'] }): React.JSX.Element | null {
  if (of === undefined) return null;
  return of === 'internal' ? (
    <Lozenge tone="warning">Internal note</Lozenge>
  ) : (
    <Lozenge tone="progress">Public reply</Lozenge>
  );
}
