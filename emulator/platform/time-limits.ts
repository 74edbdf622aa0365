import type { AppManifest } from './manifest';

const INTERACTIVE_MS = 25_000;
const BACKGROUND_DEFAULT_S = 55;

function namesOf(modules: readonly { readonly function: string }[]): Set<string> {
  return new Set(modules.map((one) => one.function));
}

/** Time budget of a function in seconds per queue consumer: events for slow consumers must be smaller. */
export function isBackgroundOnly(manifest: AppManifest, functionKey: string): boolean {
  const background = [...namesOf(manifest.consumers), ...namesOf(manifest.scheduledTriggers)];
  const resolvers = manifest.uiModules.flatMap((one) => one.resolver ?? []);
  const interactive = new Set([...namesOf(manifest.triggers), ...namesOf(resolvers)]);
  return background.includes(functionKey) && !interactive.has(functionKey);
}

/**
 * Milliseconds a function may run: 25 s, or for functions that only consumers and schedules use its
 * `timeoutSeconds` (default 55). A shared function gets the lowest. Throws for an unknown function.
 */
export function limitMsOf(manifest: AppManifest, functionKey: string): number {
  const declared = manifest.functions.find((fn) => fn.key === functionKey);
  if (!declared) throw new Error(`manifest.yml has no function "${functionKey}"`);
  if (!isBackgroundOnly(manifest, functionKey)) return INTERACTIVE_MS;
  return (declared.timeoutSeconds ?? BACKGROUND_DEFAULT_S) * 1000;
}
