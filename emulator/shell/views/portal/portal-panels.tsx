import * as React from 'react';
import { titleIn } from '../../api/modules';
import type { CustomerRequest } from '../../api/desk-shapes';
import { Card } from '../../parts/card';
import { useSession } from '../../session/session';
import { UiKitSurface } from '../../ui-kit/surface/ui-kit-surface';

/** What the product says of the request to a panel on it. */
export const requestExtension = (request: CustomerRequest): Readonly<Record<string, unknown>> => ({
  request: { key: request.issueKey, typeId: Number(request.requestTypeId) },
  portal: { id: Number(request.serviceDeskId) },
});

/** The app's panels on a request in the portal. */
export function PortalPanels({ request }: { readonly request: CustomerRequest }): React.JSX.Element {
  const { world, locale } = useSession();
  const extension = React.useMemo(() => requestExtension(request), [request.issueKey]);
  return (
    <>
      {world.modules
        .filter(({ type }) => type === 'jiraServiceManagement:portalRequestDetail')
        .map((module) => (
          <Card key={module.key} title={titleIn(module, locale)}>
            <UiKitSurface module={module.key} extension={extension} />
          </Card>
        ))}
    </>
  );
}
