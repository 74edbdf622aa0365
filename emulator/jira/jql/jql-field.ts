import type { Issue } from '../model/issue';
import type { Viewer } from '../render/user';

/** A field as JQL sees it. */
export type JqlField =
  | {
      readonly type: 'terms';
      /** Lower-case names and ids that `=` and `in` match. */
      readonly terms: (issue: Issue) => readonly string[];
      /** Throws when the value can match nothing on this site, as Jira refuses unknown projects or statuses. */
      readonly check: (value: string) => void;
      readonly order: (issue: Issue) => string | number;
    }
  | { readonly type: 'moment'; readonly value: (issue: Issue) => number | undefined }
  | { readonly type: 'number'; readonly value: (issue: Issue) => number | undefined }
  | { readonly type: 'text'; readonly text: (issue: Issue) => string };

export interface JqlScope {
  readonly viewer: Viewer;
  readonly nowMs: number;
  /** Whether the viewer may browse the issue: naming a hidden one is the same error as naming none. */
  readonly canSee: (issue: Issue) => boolean;
}
