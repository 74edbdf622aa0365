import * as z from 'zod';
import type { SeedParts } from '../assemble-site';
import type { JiraSite } from '../jira';
import type { EntraSimulator } from '../vendors/entra';
import { CONNECTION_ID, demoConfiguration, seededApplications } from './configuration';
import { createDirectory } from './directory';
import { createGroups, createPeople } from './people';
import { createHelpDesk } from './help-desk';
import { addUnlistedOption, createServiceProject } from './service-project';
import type { World } from './world';

export type { World } from './world';

type Parts = Pick<
  SeedParts<JiraSite, { readonly entra: EntraSimulator }>,
  'jira' | 'invoke' | 'manifest' | 'installation'
> & {
  readonly entra: EntraSimulator;
};

const Reply = z.looseObject({ ok: z.boolean() });

/** Asks the app itself, as its administrator would; what it refuses stops the boot with its own words. */
async function asAdmin(
  parts: Parts,
  accountId: string,
  functionKey: string,
  payload: unknown,
): Promise<void> {
  const reply = Reply.parse(await parts.invoke({ module: 'admin-page', accountId, functionKey, payload }));
  if (!reply.ok) throw new Error(`seed: ${functionKey} was refused: ${JSON.stringify(reply)}`);
}

async function configureGatehouse(
  parts: Parts,
  adminId: string,
  configuration: unknown,
  entra: World['entra'],
): Promise<void> {
  await asAdmin(parts, adminId, 'configuration.import', { configuration });
  const { tenantId, clientId, clientSecret } = entra;
  const settings = { cloud: 'global', tenantId, clientId, clientSecret };
  await asAdmin(parts, adminId, 'connections.save', {
    id: CONNECTION_ID,
    connectorId: 'entra',
    name: 'Microsoft Entra ID',
    settings,
  });
}

/** Builds the demo world and configures Gatehouse in it through its own import and its own resolvers. */
export async function seed(parts: Parts): Promise<World> {
  const { jira } = parts;
  for (const property of parts.manifest.entityProperties) jira.registerEntityProperty(property);
  const people = createPeople(jira);
  const groups = createGroups(jira, people);
  const project = createServiceProject(jira, people);
  const entra = createDirectory(parts.entra);
  if (parts.installation === 'configured')
    await configureGatehouse(
      parts,
      people.admin.accountId,
      demoConfiguration({ people, groups, project, entra }),
      entra,
    );
  const fields = { ...project.fields, application: addUnlistedOption(jira, project.fields.application) };
  const { requestTypes, statuses, transitions } = project;
  const helpDesk = createHelpDesk(jira, people, project);
  const projects = { ...project.projects, [helpDesk.key]: helpDesk };
  return {
    jira: {
      site: { name: 'Local site', path: '/jira' },
      projects,
      requestTypes,
      fields,
      statuses,
      transitions,
      users: people,
      groups,
    },
    entra,
    gatehouse: {
      connectionId: CONNECTION_ID,
      applications: seededApplications,
      modules: { admin: 'admin-page', issue: 'issue-panel', portal: 'portal-request' },
    },
  };
}
