import type { IssueAccessView } from '../../src/contract/issue/access-view';

/** What the parts of the panel are given. */
export interface PanelProps {
  readonly request: IssueAccessView;
  /** Reads everything again. */
  readonly reload: () => void;
}
