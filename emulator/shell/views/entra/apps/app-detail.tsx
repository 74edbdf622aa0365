import * as React from 'react';
import type { GraphApp } from '../../../api/graph-apps';
import { Card } from '../../../parts/card';
import { Facts } from '../../../parts/facts';
import { useSession } from '../../../session/session';
import { AppPermissions } from './app-permissions';
import { AppSecrets } from './app-secrets';
import { Copyable } from './copyable';

/** What the admin centre shows of one registration. */
export function AppDetail({ app }: { readonly app: GraphApp }): React.JSX.Element {
  const { world } = useSession();
  const ids = [
    ['Application (client) ID', app.appId],
    ['Directory (tenant) ID', world.entra.tenantId],
    ['Object ID', app.id],
  ] as const;
  return (
    <div>
      <Card title={app.displayName}>
        <Facts facts={ids.map(([label, id]) => ({ label, value: <Copyable what={label} text={id} /> }))} />
      </Card>
      <AppSecrets app={app} />
      <AppPermissions app={app} />
    </div>
  );
}
