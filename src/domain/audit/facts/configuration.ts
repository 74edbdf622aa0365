import * as z from 'zod';
import { Count, Fingerprint, Id, Ids } from './fact';
import { RuleDifference, RuleMove } from './rule-difference';

/** The thing before and after, by its fingerprint; null: it was not there, or is not any more. */
const hashes = { id: Id, from: Fingerprint.nullable(), to: Fingerprint.nullable() };

const versions = z.strictObject({ from: Count.nullable(), to: Count.nullable() });
const ids = z.strictObject({ added: Ids, changed: Ids, removed: Ids });

const changed = z.discriminatedUnion('what', [
  z.strictObject({
    ...hashes,
    what: z.enum(['connection', 'application', 'applications', 'portal', 'settings']),
  }),
  z.strictObject({
    ...hashes,
    what: z.literal('rule'),
    version: versions,
    changes: z.array(RuleDifference),
  }),
  z.strictObject({ ...hashes, what: z.literal('rule-order'), moved: z.array(RuleMove) }),
  /** The whole: a file that was imported names the rules it touched. */
  z.strictObject({ ...hashes, what: z.literal('configuration'), rules: ids.exactOptional() }),
]);

const counts = z.strictObject({ added: Count, changed: Count, removed: Count });

const nothing = z.strictObject({});

/** What is recorded of the configuration and of the projects that it maps. */
export const configurationFacts = {
  'configuration-changed': changed,
  'configuration-imported': z.strictObject({
    connections: counts.exactOptional(),
    applications: counts,
    rules: counts.exactOptional(),
    portals: counts.exactOptional(),
    settings: counts.exactOptional(),
  }),
  'configuration-exported': z.strictObject({
    catalogVersion: Count,
    /** Absent: the whole. */
    section: z.literal('applications').exactOptional(),
    count: Count.exactOptional(),
  }),
  'configuration-cleared': z.strictObject({
    connections: Count,
    applications: Count,
    rules: Count,
    portals: Count,
  }),
  'provisioning-paused': nothing,
  'provisioning-resumed': nothing,
  'options-synchronised': z.strictObject({
    portal: Id,
    projectId: Id,
    fieldId: Id,
    added: Count,
    enabled: Count,
    disabled: Count,
  }),
  /** Steps by their ids. */
  'project-set-up': z.strictObject({ projectId: Id, done: Ids, failed: Ids }),
} as const;
