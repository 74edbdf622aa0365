import * as React from 'react';
import type { DeskClient } from '../../api/desk';
import type { RequestType } from '../../api/desk-shapes';
import { Awaited } from '../../parts/awaited';
import { Card } from '../../parts/card';
import { Empty } from '../../parts/note';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { PortalUserMenu } from './portal-user-menu';
import { RequestTable } from './request-table';

/** The portal's front page, as the persona sees it. */
export function PortalView(): React.JSX.Element {
  const { desk, persona } = useSession();
  const types = useLive('request types', () => allTypes(desk));
  const mine = useLive('my requests', () => desk.requests('OWNED_REQUESTS'));
  const asked = useLive('asked of me', () => desk.requests('APPROVER'));
  return (
    <Page title="Help portal" lead={`Ask for access as ${persona.name}.`} aside={<PortalUserMenu />}>
      <Card title="What do you need?">
        <Awaited live={types} what="request types">
          {(list) => <TypeCards types={list} />}
        </Awaited>
      </Card>
      <Card title="My requests">
        <Awaited live={mine} what="your requests">
          {(list) => (
            <RequestTable
              caption="My requests"
              requests={list}
              empty="You have not asked for anything yet."
            />
          )}
        </Awaited>
      </Card>
      {(asked.data?.length !== 0 || asked.error !== undefined) && (
        <Card title="Asked of me">
          <Awaited live={asked} what="requests to approve">
            {(list) => (
              <RequestTable
                caption="Requests I approve"
                requests={list}
                empty="Nobody asks you for approval."
              />
            )}
          </Awaited>
        </Card>
      )}
    </Page>
  );
}

async function allTypes(desk: DeskClient): Promise<readonly RequestType[]> {
  const desks = await desk.desks();
  return (await Promise.all(desks.map(({ id }) => desk.requestTypes(id)))).flat();
}

const TypeCards = ({ types }: { readonly types: readonly RequestType[] }): React.JSX.Element =>
  types.length === 0 ? (
    <Empty title="No request types">This person cannot raise requests here.</Empty>
  ) : (
    <ul className="tiles">
      {types.map(({ id, serviceDeskId, name, description }) => (
        <li key={`${serviceDeskId}-${id}`}>
          <a className="tile" href={hashOf('portal', 'new', serviceDeskId, id)}>
            <span className="tile-title">{name}</span>
            <span className="tile-text">{description}</span>
          </a>
        </li>
      ))}
    </ul>
  );
