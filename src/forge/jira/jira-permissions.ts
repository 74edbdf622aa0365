import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { Permissions } from '#ports/permissions';
import { ask, json } from './jira-client';

const Grants = z.object({
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({ permission: z.string(), issues: z.array(z.union([z.number(), z.string()])).default([]) }),
    )
    .default([]),
});

/** A customer who may edit own requests is no agent, so both are needed. */
const AGENT_PERMISSIONS = ['EDIT_ISSUES', 'SERVICEDESK_AGENT'];

function check(query: object): Promise<z.infer<typeof Grants>> {
  return ask('check permissions', Grants, () =>
    asApp().requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', ...json(query) }),
  );
}

async function isJiraAdmin(accountId: string): Promise<boolean> {
  const { globalPermissions } = await check({ accountId, globalPermissions: ['ADMINISTER'] });
  return globalPermissions.includes('ADMINISTER');
}

async function holdsAll(
  accountId: string,
  issueId: string,
  permissions: readonly string[],
): Promise<boolean> {
  const { projectPermissions } = await check({
    accountId,
    projectPermissions: [{ permissions, issues: [Number(issueId)] }],
  });
  return permissions.every((needed) =>
    projectPermissions.some(
      ({ permission, issues }) => permission === needed && issues.map(String).includes(issueId),
    ),
  );
}

/** What Jira says a person may do. Everything throws JiraError. */
export function createJiraPermissions(): Permissions {
  return {
    isJiraAdmin,
    isAgentOn: (accountId, issueId) => holdsAll(accountId, issueId, AGENT_PERMISSIONS),
    mayBrowse: (accountId, issueId) => holdsAll(accountId, issueId, ['BROWSE_PROJECTS']),
  };
}
