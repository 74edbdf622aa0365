import { events } from '@forge/bridge';
import { useEffect } from 'react';

/** Tells when Jira says that the issue on the screen was changed, by whomever. */
export function useIssueChanges(changed: () => void): void {
  useEffect(() => {
    const subscription = events.on('JIRA_ISSUE_CHANGED', changed);
    return () => {
      void subscription.then(({ unsubscribe }) => unsubscribe());
    };
  }, [changed]);
}
