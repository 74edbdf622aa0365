import type { ConnectorError } from '#connectors/errors';
import type { ErrorCode, ErrorView } from '#contract/kit/reply';
import { faultView } from '#domain/failure/fault';
import type { Fault } from '#domain/failure/fault';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';
import type { Refusal } from '#usecases/kit/refusal';

/** Errors are known by name: entrypoints see only the types of use cases and connectors. */
const named = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;
const isRefusal = (error: unknown): error is Refusal => named(error, 'Refusal');
const isConnectorError = (error: unknown): error is ConnectorError => named(error, 'ConnectorError');

export function errorView(
  code: ErrorCode,
  { sentence, said }: Sentence,
  faults: readonly Fault[] = [],
): ErrorView {
  const views = faults.map(faultView);
  const [first] = views;
  return {
    ...{ code, message: sentence, said },
    ...(first === undefined ? {} : { field: first.path, faults: views }),
  };
}

const conflicts = ['CatalogConflict', 'LedgerConflict'];

/** The reply to an error that somebody foresaw; undefined = nobody did. */
export function foreseen(error: unknown): ErrorView | undefined {
  if (isRefusal(error)) return errorView(error.code, error, error.faults);
  if (isConnectorError(error)) return errorView(`connector-${error.kind}`, error);
  if (conflicts.some((name) => named(error, name))) return errorView('conflict', say('refusals.raced'));
  return undefined;
}

const FORBIDDEN: readonly unknown[] = [401, 403];

/** What is said of an error that nobody foresaw: whose answer it was, where that is known, and where to look. */
export function unforeseen(error: unknown, invocation: string): Sentence {
  if (!named(error, 'JiraError')) return say('refusals.internal', { invocation });
  const status = 'status' in error ? error.status : undefined;
  return FORBIDDEN.includes(status)
    ? say('refusals.jiraForbids', { invocation })
    : say('refusals.jiraFails', { invocation });
}

/** Where an unforeseen error came from. Its message may quote anything, so it is left out. */
export function traceOf(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 3).join(' ').replace(/\s+/g, ' ').trim() };
}
