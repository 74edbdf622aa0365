import { applicationsNamed, levelsNamed } from '#domain/catalog/application';
import type { AccessLevel, Application } from '#domain/catalog/application';
import type { Catalog } from '#domain/configuration/catalog';
import { parseDurationMinutes } from '#domain/kit/duration';
import type { PortalMapping } from '#domain/portals/portal';
import { reasonWith } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import type { Intent } from '#domain/kit/codes';
import { say } from '#domain/failure/sentence';
import type { FieldValue, IssueSnapshot } from '#ports/issue-tracker';

/** What the issue asks for, with every name resolved against the catalog. */
export interface Ask {
  readonly intent: Intent;
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly application: Application;
  /** Absent only for a removal of all levels. */
  readonly level: AccessLevel | undefined;
  readonly durationMinutes: number | undefined;
  readonly justification: string | undefined;
}

/** A fault with as much of the ask as could be read, so that the issue shows it. */
export type AskReading =
  | { readonly kind: 'read'; readonly ask: Ask }
  | { readonly kind: 'unreadable'; readonly reason: Reason; readonly application?: Application };

/** A text field takes pages; a reason quotes what is enough to recognise it. */
const LONGEST_QUOTE = 200;

const short = ({ label }: FieldValue) =>
  label.length > LONGEST_QUOTE ? `${label.slice(0, LONGEST_QUOTE)}…` : label;

const quoting = (code: Reason['code'], value: FieldValue): Reason =>
  reasonWith(code, say('findings.reason.quoted', { value: short(value) }));

/** Only a removal may leave the access level open: it means all of them. */
export const mustNameLevel = (intent: Intent): boolean => intent !== 'removal';

class Unreadable extends Error {
  constructor(
    readonly reason: Reason,
    readonly application?: Application,
  ) {
    super(reason.code);
  }
}

function applicationFrom(catalog: Catalog, value: FieldValue | undefined): Application {
  if (value === undefined) throw new Unreadable({ code: 'missing-application' });
  const [first, second] = applicationsNamed(catalog.applications, value.label);
  if (first === undefined) throw new Unreadable(quoting('unknown-application', value));
  if (second !== undefined)
    throw new Unreadable(
      reasonWith(
        'ambiguous-application',
        say('findings.reason.twice', { name: short(value), first: first.name, second: second.name }),
      ),
    );
  if (!first.enabled) throw new Unreadable(quoting('application-disabled', value), first);
  return first;
}

function levelFrom(
  application: Application,
  value: FieldValue | undefined,
  intent: Intent,
): AccessLevel | undefined {
  if (value === undefined) {
    if (!mustNameLevel(intent)) return undefined;
    throw new Unreadable({ code: 'missing-level' }, application);
  }
  const [first, second] = levelsNamed(application, value.label);
  if (first === undefined) throw new Unreadable(quoting('unknown-level', value), application);
  if (second !== undefined) throw new Unreadable(quoting('ambiguous-level', value), application);
  return first;
}

function durationFrom(application: Application, value: FieldValue | undefined): number | undefined {
  if (value === undefined) return undefined;
  const minutes = parseDurationMinutes(value.label);
  if (minutes === undefined) throw new Unreadable(quoting('unreadable-duration', value), application);
  return minutes;
}

function peopleFrom(
  issue: IssueSnapshot,
  portal: PortalMapping,
): { requesterId: string; beneficiaryId: string } {
  const requesterId = issue.reporterId;
  if (requesterId === undefined)
    throw new Unreadable(reasonWith('beneficiary-unreadable', say('findings.reason.noReporter')));
  const value = portal.fields.beneficiary === undefined ? undefined : issue.fields[portal.fields.beneficiary];
  if (value === undefined) return { requesterId, beneficiaryId: requesterId };
  const [beneficiaryId, ...more] = value.accountIds ?? [];
  if (beneficiaryId === undefined || more.length > 0)
    throw new Unreadable({ code: 'beneficiary-unreadable' });
  return { requesterId, beneficiaryId };
}

/** Reads the mapped fields of an issue. Pure; every fault is a reason for the issue, never a guess. */
export function readAsk(
  catalog: Catalog,
  portal: PortalMapping,
  intent: Intent,
  issue: IssueSnapshot,
): AskReading {
  const field = (id: string | undefined) => (id === undefined ? undefined : issue.fields[id]);
  try {
    const people = peopleFrom(issue, portal);
    const application = applicationFrom(catalog, field(portal.fields.application));
    const level = levelFrom(application, field(portal.fields.accessLevel), intent);
    const durationMinutes = durationFrom(application, field(portal.fields.duration));
    const justification = field(portal.fields.justification)?.label.trim();
    return {
      kind: 'read',
      ask: {
        ...people,
        intent,
        application,
        level,
        durationMinutes,
        justification: justification === '' ? undefined : justification,
      },
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      kind: 'unreadable',
      reason: error.reason,
      ...(error.application === undefined ? {} : { application: error.application }),
    };
  }
}
