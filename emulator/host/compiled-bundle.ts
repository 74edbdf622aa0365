import { readFileSync, statSync } from 'node:fs';

/** A bundle as a function of its module scope: every call runs the whole bundle anew. */
export type BundleBody = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: Record<string, unknown> },
  filename: string,
  dirname: string,
) => void;

interface Compiled {
  /** Changes when the bundle is built again. */
  readonly stamp: string;
  readonly body: BundleBody;
}

const SLOT = Symbol.for('gatehouse.local-site.bundles');

type BundleGlobals = typeof globalThis & { [SLOT]?: Map<string, Compiled> };

/**
 * Compiles a CommonJS bundle for the current realm, where the patched globals live. Neither `require` (a test
 * runner's registry would share one instance between sites) nor node:vm (another realm, where the patched globals and
 * `instanceof Error` would not hold) does that.
 */
function compile(file: string): BundleBody {
  const source = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the loader's purpose: run the app's own bundle
  return new Function('exports', 'require', 'module', '__filename', '__dirname', source) as BundleBody;
}

function bundlesOfRealm(): Map<string, Compiled> {
  const globals: BundleGlobals = globalThis;
  const bundles = globals[SLOT] ?? new Map<string, Compiled>();
  globals[SLOT] = bundles;
  return bundles;
}

/**
 * Code holds no state, so what was compiled once serves every cold start of every site in the realm: compiling takes
 * longer than running it. Kept on globalThis for the reason given at `installRealm`.
 */
export function compiledBundle(file: string): BundleBody {
  const bundles = bundlesOfRealm();
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs}:${size}`;
  const known = bundles.get(file);
  if (known?.stamp === stamp) return known.body;
  const body = compile(file);
  bundles.set(file, { stamp, body });
  return body;
}
