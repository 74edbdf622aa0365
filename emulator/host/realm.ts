import { AsyncLocalStorage } from 'node:async_hooks';
import { patchConsole } from './captured-console';
import type { InvocationScope } from './invocation-scope';
import { virtualDate } from './virtual-date';

/** Runs code inside an invocation (`enter`) or, for the simulators behind its calls, outside of any (`leave`). */
export interface Realm {
  enter<T>(scope: InvocationScope, work: () => T): T;
  leave<T>(work: () => T): T;
}

const SLOT = Symbol.for('gatehouse.local-site.realm');

type Scopes = AsyncLocalStorage<InvocationScope | undefined>;
type RealmGlobals = typeof globalThis & { [SLOT]?: Realm };

function patchFetch(scopes: Scopes): void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const scope = scopes.getStore();
    return scope ? scope.fetch(input, init) : original(input, init);
  };
}

function defineForgeGlobals(scopes: Scopes): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => scopes.getStore()?.runtime,
    configurable: true,
  });
  const forgeFetch: InvocationScope['forgeFetch'] = (meta, path, init) => {
    const scope = scopes.getStore();
    if (!scope) throw new Error(`__forge_fetch__ ${path} was called outside an invocation`);
    return scope.forgeFetch(meta, path, init);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { value: forgeFetch, configurable: true });
}

/**
 * The realm's one set of patched globals. They hold no site: each looks up the invocation it is called from, so that
 * several sites live side by side. Kept on globalThis because a test runner may load this module twice in one realm.
 */
export function installRealm(): Realm {
  const globals: RealmGlobals = globalThis;
  const installed = globals[SLOT];
  if (installed) return installed;
  const scopes: Scopes = new AsyncLocalStorage();
  patchFetch(scopes);
  defineForgeGlobals(scopes);
  globalThis.Date = virtualDate(Date, () => scopes.getStore()?.now());
  patchConsole(() => scopes.getStore());
  const realm: Realm = {
    enter: (scope, work) => scopes.run(scope, work),
    leave: (work) => scopes.run(undefined, work),
  };
  globals[SLOT] = realm;
  return realm;
}
