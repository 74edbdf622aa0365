import * as React from 'react';
import { Awaited } from '../../../parts/awaited';
import { Card } from '../../../parts/card';
import { Empty } from '../../../parts/note';
import { useSession } from '../../../session/session';
import { useLive } from '../../../session/use-live';
import { hashOf } from '../../../session/use-route';
import { NameForm } from '../name-form';
import { AppDetail } from './app-detail';

/** All registrations on the left; the chosen one with its secrets and permissions on the right. */
export function AppsTab({ chosen }: { readonly chosen: string | undefined }): React.JSX.Element {
  const { graph } = useSession();
  const live = useLive('apps', () => graph.apps.list());
  const app = live.data?.find(({ id }) => id === chosen);
  return (
    <div className="columns columns-even">
      <Card title="App registrations">
        <Awaited live={live} what="app registrations">
          {(apps) => (
            <ul className="links">
              {apps.map(({ id, displayName }) => (
                <li key={id}>
                  <a href={hashOf('entra', 'apps', id)} aria-current={id === chosen ? 'true' : undefined}>
                    <span className="links-name">{displayName}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Awaited>
        <NameForm
          label="Name of the new application"
          action="New registration"
          create={async (name) => {
            const { id } = await graph.apps.register(name);
            window.location.hash = hashOf('entra', 'apps', id);
          }}
        />
      </Card>
      {app === undefined ? (
        <Card title="Application">
          <Empty title="Choose a registration to see its ids, secrets and permissions." />
        </Card>
      ) : (
        <AppDetail key={app.id} app={app} />
      )}
    </div>
  );
}
