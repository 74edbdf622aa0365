import { makeResolver } from '@forge/resolver';
import type { Handlers } from '@forge/resolver';
import type * as z from 'zod';
import type { Definitions, FormPlaces, Inputs, Reply } from '#contract/kit/reply';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { Logger } from '#ports/logger';
import { parsed } from '#usecases/kit/refusal';
import type { Authorise, CallContext } from './authorise';
import { errorView, foreseen, traceOf, unforeseen } from './error-reply';
import { seenFromForm } from './form-faults';

/** What runs an operation: its parsed input, and the caller as proven. */
export type Operations<I extends Inputs, Outputs extends Record<keyof I, unknown>, Caller> = {
  readonly [Key in keyof I]: (input: z.output<I[Key]>, caller: Caller) => Promise<Outputs[Key]>;
};

export interface ResolverParts<I extends Inputs, Outputs extends Record<keyof I, unknown>, Caller> {
  readonly inputs: I;
  readonly forms?: FormPlaces<I>;
  /** Asked before anything else, for every operation. */
  readonly authorise: Authorise<Caller>;
  /** What is said to who may not do it; by default no more than that. */
  readonly refusal?: Sentence;
  readonly operations: Operations<I, Outputs, Caller>;
  readonly logger: Logger;
  /** The platform's id of this invocation: what a person quotes and the log holds. */
  readonly invocationId: () => string;
}

export type ResolverHandler = ReturnType<typeof makeResolver>;

const failure = (...error: Parameters<typeof errorView>): Reply<never> => ({
  ok: false,
  error: errorView(...error),
});

type Run<Caller> = (input: unknown, caller: Caller) => Promise<unknown>;

interface Step<Caller> {
  readonly operation: string;
  readonly schema: z.ZodType;
  readonly forms: readonly string[];
  readonly run: Run<Caller>;
}

type AnyParts<Caller> = Pick<
  ResolverParts<Inputs, Record<string, unknown>, Caller>,
  'authorise' | 'refusal' | 'logger' | 'invocationId'
>;

async function attempt<Caller>(
  parts: AnyParts<Caller>,
  step: Step<Caller>,
  request: { readonly payload: unknown; readonly context: CallContext },
): Promise<Reply<unknown>> {
  const caller = await parts.authorise(request.context, step.operation);
  if (caller === undefined) {
    parts.logger.warn('resolver-unauthorised', { operation: step.operation });
    return failure('unauthorised', parts.refusal ?? say('refusals.unauthorised'));
  }
  const input = parsed(step.schema, request.payload, seenFromForm(step.forms));
  return { ok: true, data: await step.run(input, caller) };
}

/** Whatever happens, the caller gets a reply; what nobody foresaw is logged, without payload, under the id in the reply. */
async function answer<Caller>(
  parts: AnyParts<Caller>,
  step: Step<Caller>,
  request: { readonly payload: unknown; readonly context: CallContext },
): Promise<Reply<unknown>> {
  try {
    return await attempt(parts, step, request);
  } catch (error) {
    const known = foreseen(error);
    if (known !== undefined) return { ok: false, error: known };
    const invocation = parts.invocationId();
    parts.logger.error('resolver-failed', { operation: step.operation, invocation, ...traceOf(error) });
    return failure('internal', unforeseen(error, invocation));
  }
}

function isOperation(inputs: Inputs, functionKey: unknown): boolean {
  return typeof functionKey === 'string' && Object.hasOwn(inputs, functionKey);
}

/**
 * A resolver whose operations all go the same way: authorise → parse → run → map. There is no way around the first.
 * The platform's own lookup would take inherited names such as `constructor`; names that are not in the table are
 * answered here.
 */
export function buildResolver<I extends Inputs, Outputs extends Record<keyof I, unknown>, Caller>(
  parts: ResolverParts<I, Outputs, Caller>,
): ResolverHandler {
  const handlers = Object.entries(parts.inputs).map(([operation, schema]) => {
    const run = parts.operations[operation] as Run<Caller>;
    const forms = parts.forms?.[operation] ?? [];
    const handler = (request: { payload: unknown; context: CallContext }) =>
      answer(parts, { operation, schema, forms, run }, request);
    return [operation, handler] as const;
  });
  const resolve = makeResolver<Definitions<I, Outputs>>(
    Object.fromEntries(handlers) as unknown as Handlers<Definitions<I, Outputs>>,
  );
  return async (request, backend) =>
    isOperation(parts.inputs, request.call.functionKey)
      ? resolve(request, backend)
      : failure('unknown-operation', say('refusals.unknownOperation'));
}
