import type { PortalMapping } from '#domain/portals/portal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { MappedType } from './check-portal-fields';

type Ports = Pick<AdminPorts, 'survey' | 'logger'>;

/** Screens are only looked at for a hint: where Jira does not show them, nothing else waits for them. */
async function screensOf({ survey, logger }: Ports, projectId: string, issueTypeId: string) {
  try {
    return await survey.screens(projectId, issueTypeId);
  } catch (error) {
    logger.warn('screens-not-read', { projectId, issueTypeId, error: String(error) });
    return [];
  }
}

/**
 * Names of the mapped request types whose issues have the approver field on none of their screens. Empty where that
 * cannot be known: projects that their team manages have no screens to read.
 */
export async function withoutApprover(
  ports: Ports,
  { projectId, approverField }: PortalMapping,
  types: readonly MappedType[],
): Promise<readonly string[]> {
  if (approverField === undefined || approverField === 'assignee') return [];
  const issueTypeIds = [...new Set(types.map(({ facts }) => facts.issueTypeId))];
  const lacking = await Promise.all(
    issueTypeIds.map(async (id) => {
      const screens = await screensOf(ports, projectId, id);
      return screens.length > 0 && screens.every(({ fieldIds }) => !fieldIds.includes(approverField));
    }),
  );
  const bare = new Set(issueTypeIds.filter((_, index) => lacking[index]));
  return types.filter(({ facts }) => bare.has(facts.issueTypeId)).map(({ facts }) => facts.name);
}
