import type { Application } from '#domain/catalog/application';
import { parseDurationMinutes } from '#domain/kit/duration';
import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { SentenceKey } from '#domain/failure/sentence';
import type { PortalOptions } from './check-portal-options';
import type { Note } from '#usecases/kit/saved';
import { missingLabels } from './option-difference';

const NAMES_SHOWN = 5;

/** How many there are, and the first of them. */
const listed = (names: readonly string[]) => ({
  count: names.length,
  names: names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : ''),
});

function optionWarnings(options: PortalOptions, catalog: readonly Application[]): Note[] {
  const { applications, levels } = missingLabels(catalog, options);
  const application = say('findings.portal.applicationsNotOffered', listed(applications));
  const level = say('findings.portal.levelsNotOffered', listed(levels));
  return [
    ...(applications.length === 0 ? [] : [{ code: 'application-not-offered', ...application }]),
    ...(levels.length === 0 ? [] : [{ code: 'level-not-offered', ...level }]),
  ];
}

function mappingWarnings(portal: PortalMapping): Note[] {
  const has = (intent: string) => portal.requestTypes.some((type) => type.intent === intent);
  const notes: readonly (readonly [boolean, string, SentenceKey])[] = [
    [portal.approverField === undefined, 'no-approver-field', 'findings.portal.noApproverField'],
    [
      portal.statuses.provisioned === undefined,
      'no-provisioned-status',
      'findings.portal.noProvisionedStatus',
    ],
    [!has('grant'), 'no-grant-type', 'findings.portal.noGrantType'],
    [!has('removal'), 'no-removal-type', 'findings.portal.noRemovalType'],
  ];
  return notes.flatMap(([applies, code, key]) => (applies ? [{ code, ...say(key) }] : []));
}

/** Nobody can say what `as long as it takes` means: whoever chooses it has a request that stops for a person. */
function durationWarnings({ durations }: PortalOptions): Note[] {
  const unreadable = durations.filter((label) => parseDurationMinutes(label) === undefined);
  if (unreadable.length === 0) return [];
  const sentence = say('findings.portal.durationsUnreadable', listed(unreadable));
  return [{ code: 'duration-unreadable', ...sentence }];
}

function screenWarnings(types: readonly string[]): Note[] {
  if (types.length === 0) return [];
  const sentence = say('findings.portal.approverOffScreen', { requestTypes: types.join(', ') });
  return [{ code: 'approver-off-screen', ...sentence }];
}

interface Seen {
  /** Undefined: the project is not there. */
  readonly options: PortalOptions | undefined;
  /** Names of request types whose issues show no approver. */
  readonly withoutApprover: readonly string[];
}

/** What works, but perhaps not as meant. */
export function portalWarnings(
  portal: PortalMapping,
  { options, withoutApprover }: Seen,
  applications: readonly Application[],
): Note[] {
  return [
    ...(options === undefined
      ? []
      : [...optionWarnings(options, applications), ...durationWarnings(options)]),
    ...mappingWarnings(portal),
    ...screenWarnings(withoutApprover),
  ];
}
