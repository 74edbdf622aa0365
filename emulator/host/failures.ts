/** The app's process died in the middle of an invocation (a `crash` fault); what it had written stays written. */
export class CrashError extends Error {
  override readonly name = 'CrashError';
}

/** The invocation used up its time limit, in virtual time, and was killed. */
export class InvocationTimeoutError extends Error {
  override readonly name = 'InvocationTimeoutError';
}

/** What undici throws when a connection breaks. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  return new TypeError('fetch failed', { cause });
}

/** What `AbortSignal.timeout` makes of a call that took too long. */
export function callTimedOut(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}

/** A promise of a process that no longer runs: it never settles. */
export function abandoned(): Promise<never> {
  return new Promise<never>(() => undefined);
}
