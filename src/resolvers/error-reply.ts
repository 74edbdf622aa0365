import type { ConnectorError } from '../connectors/errors';
import type { ErrorCode, ErrorView, FaultView } from '../contract/reply';
import type { Refusal } from '../usecases/refusal';

/** Errors are known by name: entrypoints see only the types of use cases and connectors. */
const named = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;
const isRefusal = (error: unknown): error is Refusal => named(error, 'Refusal');
const isConnectorError = (error: unknown): error is ConnectorError => named(error, 'ConnectorError');

export function errorView(code: ErrorCode, message: string, faults: readonly FaultView[] = []): ErrorView {
  const [first] = faults;
  return { code, message, ...(first === undefined ? {} : { field: first.path, faults }) };
}

const conflicts = ['CatalogConflict', 'LedgerConflict'];

/** The reply to an error that somebody foresaw; undefined = nobody did. */
export function foreseen(error: unknown): ErrorView | undefined {
  if (isRefusal(error)) {
    const faults = error.faults.map(({ path, message }) => ({ path: path.join('.'), message }));
    return errorView(error.code, error.message, faults);
  }
  if (isConnectorError(error)) return errorView(`connector-${error.kind}`, error.message);
  if (conflicts.some((name) => named(error, name)))
    return errorView('conflict', 'Somebody else changed this at the same moment. Load it again and retry.');
  return undefined;
}

/** Where an unforeseen error came from. Its message may quote anything, so it is left out. */
export function traceOf(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 3).join(' ').replace(/\s+/g, ' ').trim() };
}
