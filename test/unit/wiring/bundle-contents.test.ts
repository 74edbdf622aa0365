import path from 'node:path';
import { buildSync } from 'esbuild';
import { readManifest } from '#test/support/project-tree';

/** What a function must not carry without a reason (docs/decisions/0007): by the files that it consists of. */
const PARTS = {
  schemas: /\/node_modules\/zod\//,
  tables: /\/node_modules\/papaparse\//,
  tokens: /\/node_modules\/@azure\/msal-/,
  directory: /\/node_modules\/@microsoft\/microsoft-graph-client\//,
  uploads: /\/microsoft-graph-client\/.*\/(tasks|content)\//,
  vendors: /^\/src\/connectors\/(?!kit\/)[^/]+\//,
  'texts of vendors': /^\/src\/connectors\/[^/]+\/texts\//,
  'texts of the app': /^\/locales\/en-US\//,
  'texts for pages': /^\/locales\/(?!en-US\/)|\/texts\/(?!en-us\.json)[^/]*\.json$/,
  catalog: /^\/src\/domain\/configuration\/catalog\.ts$/,
} as const;

const KNOWS_OUR_RECORDS = ['catalog', 'schemas', 'texts of the app'];
const ASKS_VENDORS = ['directory', 'texts of vendors', 'tokens', 'vendors'];

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'on-issue': [],
  'on-lifecycle': [],
  'consume-issue': KNOWS_OUR_RECORDS,
  'resolve-portal-request': KNOWS_OUR_RECORDS,
  'resolve-my-access': KNOWS_OUR_RECORDS,
  'consume-grant': [...KNOWS_OUR_RECORDS, ...ASKS_VENDORS],
  sweep: [...KNOWS_OUR_RECORDS, ...ASKS_VENDORS],
  daily: [...KNOWS_OUR_RECORDS, ...ASKS_VENDORS],
  'resolve-issue-panel': [...KNOWS_OUR_RECORDS, ...ASKS_VENDORS],
  'resolve-admin-page': [...KNOWS_OUR_RECORDS, ...ASKS_VENDORS, 'tables'],
};

const entry = (name: string) => `src/entrypoints/${name}.ts`;
const { metafile } = buildSync({
  entryPoints: Object.keys(EXPECTED).map(entry),
  ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20' },
  ...{ outdir: 'build/none', write: false, metafile: true, logLevel: 'error' },
});

/** Files of which something is left in the function's bundle. */
function filesOf(name: string): readonly string[] {
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === entry(name));
  const inputs = Object.entries(output?.inputs ?? {});
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => `/${file}`);
}

/** Files that run when the function starts: those behind an `import()` run when somebody comes to it. */
function runAtStart(from: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const { kind, path: next, external } of metafile.inputs[from]?.imports ?? [])
    if (kind !== 'dynamic-import' && external !== true) runAtStart(next, found);
  return found;
}

describe('Functions', () => {
  it('are all in this list', () => {
    const keys = readManifest().modules.function.map(({ key }) => key);
    expect(Object.keys(EXPECTED).sort()).toEqual([...keys].sort());
  });

  it.each(Object.entries(EXPECTED))('%s carries what it needs and nothing else: %j', (name, expected) => {
    const files = filesOf(name);
    expect(files).toContain(`/${entry(name)}`);
    const carried = Object.entries(PARTS).filter(([, form]) => files.some((file) => form.test(file)));
    expect(carried.map(([part]) => part).sort()).toEqual([...expected].sort());
  });

  it.each(Object.keys(EXPECTED))('%s does not run the package for tokens when it starts', (name) => {
    const run = [...runAtStart(entry(name))].map((file) => `/${path.posix.normalize(file)}`);
    expect(run.length).toBeGreaterThan(1);
    expect(run.filter((file) => PARTS.tokens.test(file))).toEqual([]);
  });
});
