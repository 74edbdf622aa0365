import * as z from 'zod';

const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('respond'),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('reset-after-commit') }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('timeout'), committed: z.boolean() }),
  z.strictObject({ kind: z.literal('truncate') }),
  z.strictObject({ kind: z.literal('crash') }),
]);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

const where = {
  target: z.enum(['token', 'graph', 'jira', 'kvs', 'queue']),
  method: z
    .string()
    .regex(/^[A-Z]+$/, 'must be an upper-case HTTP method')
    .optional(),
  path: z.string().refine(isPattern, 'must be a regular expression').optional(),
  times: z.int().min(1).optional(),
  skip: z.int().min(0).optional(),
};

const duration = z.string().regex(/^P(?!$)/, 'must be an ISO-8601 duration such as "PT1H"');

/** A fault with its effect spelled out. */
const fullFault = z.strictObject({ ...where, effect });

/** The short form for the commonest effect: an answer. */
const answerFault = z
  .strictObject({
    ...where,
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  })
  .transform(({ status, headers, body, ...rest }) => ({
    ...rest,
    effect: { kind: 'respond' as const, status, headers, body },
  }));

/** Not an event but a condition: the directory shows writes of members only after so long, until the faults are cleared. */
const lagFault = z.strictObject({ target: z.literal('graph'), replicationLag: duration });

/** Body of POST /_emulator/faults. */
export const faultBody = z.union([lagFault, fullFault, answerFault], {
  error: 'must have a target and either effect {kind, …}, or status, headers and body, or replicationLag',
});

/** Body of POST /_emulator/clock. */
export const clockBody = z.strictObject({ advance: duration });

/** Body of POST /_emulator/delivery; what is absent goes back to its default. */
export const deliveryBody = z.strictObject({
  duplicate: z
    .union([z.boolean(), z.number().gt(0).lt(1), z.int().min(2)], {
      error: 'must be true, false, a probability between 0 and 1, or N ≥ 2 for every Nth',
    })
    .optional(),
  reorder: z.strictObject({ seed: z.int() }).optional(),
  delay: duration.optional(),
  drop: z.union([z.boolean(), z.int().min(0)]).optional(),
  target: z.enum(['product', 'queue', 'all']).optional(),
  queryLagMs: z.int().min(0).optional(),
  parallel: z.int().min(1).max(50).optional(),
});

/** Body of POST /_emulator/invoke. */
export const invokeBody = z.strictObject({
  module: z.string().min(1),
  accountId: z.string().min(1),
  functionKey: z.string().min(1),
  payload: z.unknown().optional(),
  context: z.record(z.string(), z.unknown()).optional(),
});

/** Body of POST /_emulator/reset, if there is one; what is absent stays as the site was started. */
export const resetBody = z.strictObject({ installation: z.enum(['configured', 'fresh']).optional() });

/** Body of POST /_emulator/request-type: fields to put on its form, and whether the portal shows it. */
export const requestTypeBody = z.strictObject({
  requestTypeId: z.string().min(1),
  fields: z
    .array(z.strictObject({ fieldId: z.string().min(1), required: z.boolean().default(false) }))
    .default([]),
  inPortal: z.boolean().optional(),
});

/** Body of POST /_emulator/lag; what is absent becomes zero. */
export const lagBody = z.strictObject({ replication: duration.optional(), search: duration.optional() });

/** Body of POST /_emulator/license. */
export const licenseBody = z.strictObject({ active: z.boolean().nullable() });

/** `since` of GET /_emulator/requests: a sequence number or an ISO-8601 time. */
export const sinceQuery = z
  .union([z.coerce.number().int().min(0), z.iso.datetime()], {
    error: 'since must be a sequence number or an ISO-8601 time',
  })
  .optional();
