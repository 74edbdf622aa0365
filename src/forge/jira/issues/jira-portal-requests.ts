import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { PortalRequests } from '#ports/portal-requests';
import { find, readAll } from '../jira-client';

const Account = z.object({ accountId: z.string() });
const Request = z.object({ issueId: z.string(), reporter: Account.nullish() });
const Participants = z.object({ values: z.array(Account), isLastPage: z.boolean() });

const RequestType = z.object({ portalId: z.string() });

async function participantsOf(issueId: string): Promise<readonly string[]> {
  const people = await readAll(async (start) => {
    const page = await find('read participants', Participants, () =>
      asApp().requestJira(route`/rest/servicedeskapi/request/${issueId}/participant?start=${start}&limit=50`),
    );
    return page && { items: page.values, isLast: page.isLastPage };
  });
  return people.map(({ accountId }) => accountId);
}

/** Portal requests by the app's own rights. Throws JiraError. */
export function createJiraPortalRequests(): PortalRequests {
  return {
    portalIdOf: async (serviceDeskId, requestTypeId) => {
      const type = await find('read request type', RequestType, () =>
        asApp().requestJira(
          route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}`,
        ),
      );
      return type?.portalId;
    },
    followers: async (issueIdOrKey) => {
      const request = await find('read request', Request, () =>
        asApp().requestJira(route`/rest/servicedeskapi/request/${issueIdOrKey}`),
      );
      if (request === undefined) return undefined;
      const { issueId, reporter } = request;
      const participantIds = await participantsOf(issueId);
      return { issueId, participantIds, ...(reporter ? { reporterId: reporter.accountId } : {}) };
    },
  };
}
