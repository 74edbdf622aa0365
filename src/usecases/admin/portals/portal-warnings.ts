import type { Application } from '../../../domain/application';
import type { PortalMapping } from '../../../domain/portal';
import type { PortalOptions } from '../check-portal-options';
import type { Note } from '../saved';
import { missingLabels } from './option-difference';

const NAMES_SHOWN = 5;

function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, NAMES_SHOWN)
    .map((name) => `"${name}"`)
    .join(', ');
  return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown;
}

function optionWarnings(options: PortalOptions, applications: readonly Application[]): Note[] {
  const missing = missingLabels(applications, options);
  const note = (code: string, names: readonly string[], what: string): Note[] =>
    names.length === 0
      ? []
      : [
          {
            code,
            sentence: `Nobody can ask for ${listed(names)}: the field offers no such ${what}. Sync options.`,
          },
        ];
  return [
    ...note('application-not-offered', missing.applications, 'application'),
    ...note('level-not-offered', missing.levels, 'access level'),
  ];
}

function mappingWarnings(portal: PortalMapping): Note[] {
  const has = (intent: string) => portal.requestTypes.some((type) => type.intent === intent);
  const notes: readonly (readonly [boolean, string, string])[] = [
    [
      portal.approverField === undefined,
      'no-approver-field',
      'No approver field is mapped: approvers are named in a comment, and nobody is asked by Jira.',
    ],
    [
      portal.statuses.provisioned === undefined,
      'no-provisioned-status',
      'No status for provisioned access is mapped: issues stay in the approved status when access is given.',
    ],
    [
      !has('grant'),
      'no-grant-type',
      'No request type asks for access: people can only change it or give it back.',
    ],
    [!has('removal'), 'no-removal-type', 'No request type gives access back.'],
  ];
  return notes.flatMap(([applies, code, sentence]) => (applies ? [{ code, sentence }] : []));
}

/** What works, but perhaps not as meant. */
export function portalWarnings(
  portal: PortalMapping,
  options: PortalOptions,
  applications: readonly Application[],
): Note[] {
  return [...optionWarnings(options, applications), ...mappingWarnings(portal)];
}
