import * as React from 'react';
import { Empty } from '../parts/note';
import { Page } from '../parts/page';
import { hashOf } from '../session/use-route';
import type { Route } from '../session/use-route';
import { AdminView } from '../views/admin/admin-view';
import { CallsView } from '../views/calls/calls-view';
import { FaultsView } from '../views/calls/faults-view';
import { EntraView } from '../views/entra/entra-view';
import { IssueView } from '../views/issues/issue-view';
import { IssuesView } from '../views/issues/issues-view';
import { NewRequestView } from '../views/portal/new-request-view';
import { PortalView } from '../views/portal/portal-view';
import { RequestView } from '../views/portal/request-view';
import { TimeView } from '../views/time/time-view';

const AREAS: Readonly<Record<string, (rest: Route) => React.ReactNode>> = {
  portal: ([first, desk, type]) => {
    if (first === undefined) return <PortalView />;
    if (first === 'new') return <NewRequestView deskId={desk ?? ''} typeId={type ?? ''} />;
    return <RequestView requestKey={first} />;
  },
  issues: ([key]) => (key === undefined ? <IssuesView /> : <IssueView issueKey={key} />),
  entra: ([tab, id]) => <EntraView tab={tab ?? 'groups'} chosen={id} />,
  admin: ([key]) => <AdminView moduleKey={key} />,
  time: () => <TimeView />,
  faults: () => <FaultsView />,
  calls: ([tab]) => <CallsView tab={tab ?? 'requests'} />,
};

export function ViewOfRoute({ route }: { readonly route: Route }): React.JSX.Element {
  const [area = 'portal', ...rest] = route;
  const draw = Object.hasOwn(AREAS, area) ? AREAS[area] : undefined;
  return <React.Fragment key={route.join('/')}>{draw?.(rest) ?? <Unknown />}</React.Fragment>;
}

const Unknown = (): React.JSX.Element => (
  <Page title="Page not found">
    <Empty title="This address leads nowhere.">
      <a href={hashOf('portal')}>Go to the portal</a>
    </Empty>
  </Page>
);
