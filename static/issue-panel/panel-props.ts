import type { IssueAccessView } from '#contract/requests/issue-access';

/** What the parts of the panel are given. */
export interface PanelProps {
  readonly request: IssueAccessView;
  /** Reads everything again. */
  readonly reload: () => void;
}
