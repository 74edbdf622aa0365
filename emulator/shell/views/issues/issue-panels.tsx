import * as React from 'react';
import { titleIn } from '../../api/modules';
import type { Issue } from '../../api/jira-shapes';
import { Card } from '../../parts/card';
import { useSession } from '../../session/session';
import { UiKitSurface } from '../../ui-kit/surface/ui-kit-surface';

/** What the product says of the issue to a panel on it. */
export const issueExtension = ({ id, key, fields }: Issue): Readonly<Record<string, unknown>> => ({
  issue: { id, key, type: fields.issuetype?.name, typeId: fields.issuetype?.id },
  project: {
    id: fields.project?.id,
    key: fields.project?.key,
    type: fields.project?.projectTypeKey ?? 'service_desk',
  },
});

/** The app's panels on an issue. They are told when it changes, and decide themselves what to do about it. */
export function IssuePanels({ issue }: { readonly issue: Issue }): React.JSX.Element {
  const { world, locale, bus } = useSession();
  const extension = React.useMemo(() => issueExtension(issue), [issue.id]);
  const { updated } = issue.fields;
  const seen = React.useRef(updated);
  React.useEffect(() => {
    if (seen.current === updated) return;
    seen.current = updated;
    bus.emit('JIRA_ISSUE_CHANGED', { issueId: issue.id, changes: [] });
  }, [bus, issue.id, updated]);
  return (
    <>
      {world.modules
        .filter(({ type }) => type === 'jira:issuePanel')
        .map((module) => (
          <Card key={module.key} title={titleIn(module, locale)}>
            <UiKitSurface module={module.key} extension={extension} />
          </Card>
        ))}
    </>
  );
}
