import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, filesBelow, readText } from './support/project-tree';

const faults = [
  ['a default export', 'src/domain/a.ts', 'export default 1;', 'no-restricted-syntax'],
  ['a name taken out of zod', 'src/domain/b.ts', "import { z } from 'zod'; z.any();", 'no-restricted-syntax'],
  ['state of a module', 'src/forge/c.ts', 'let count = 0; count++;', 'no-restricted-syntax'],
  ['state that a module exports', 'static/c.ts', 'export let count = 0;', 'no-restricted-syntax'],
  ['a mocked module', 'test/d.ts', "jest.mock('zod');", 'no-restricted-syntax'],
  ['a sleep in a test', 'test/e.ts', 'setTimeout(() => 1, 5);', 'no-restricted-syntax'],
  ['the wall clock in the domain', 'src/domain/f.ts', 'new Date();', 'no-restricted-syntax'],
  ['chance in the site', 'emulator/jira/g.ts', 'Math.random();', 'no-restricted-syntax'],
  ['the process in a use case', 'src/usecases/h.ts', 'process.exit();', 'no-restricted-globals'],
  ['the platform in a use case', 'src/usecases/i.ts', "import '@forge/api';", 'no-restricted-imports'],
  ['the console in the app', 'src/forge/j.ts', "console.log('x');", 'no-console'],
  ['any', 'src/domain/k.ts', 'export const loose = (value: any) => value;', 'no-explicit-any'],
  ['a promise left alone', 'src/forge/l.ts', 'Promise.resolve(1);', 'no-floating-promises'],
  [
    'a condition that is always so',
    'src/domain/m.ts',
    'export const a = {} ? 1 : 2;',
    'no-unnecessary-condition',
  ],
  ['loose equality', 'scripts/n.mjs', 'export const a = process.argv == 1;', 'eqeqeq'],
  [
    'a directive that excuses nothing',
    'src/domain/o.ts',
    '// oxlint-disable-next-line no-console -- why\nexport {};',
    '',
  ],
] as const;

/** A project with the rules of this one and nothing but faults. */
function plantedProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-faults-'));
  for (const file of ['oxlint.config.mjs', 'tsconfig.base.json', 'tsconfig.lint.json'])
    cpSync(path.join(ROOT, file), path.join(folder, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [, file, text] of faults) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }
  return folder;
}

function reported(): readonly { readonly code?: string; readonly filename: string }[] {
  const cwd = plantedProject();
  const bin = path.join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = ['-c', 'oxlint.config.mjs', '--tsconfig', 'tsconfig.lint.json', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
  rmSync(cwd, { recursive: true });
  return (JSON.parse(stdout) as { diagnostics: { code?: string; filename: string }[] }).diagnostics;
}

describe('the linter', () => {
  const found = reported();
  it.each(faults)('finds %s', (_what, file, _text, rule) => {
    const codes = found.filter(({ filename }) => filename === file).map(({ code = '' }) => code);
    expect(codes).toContainEqual(expect.stringContaining(rule));
  });

  it('is told to look away only for one line or one file, by the name of the rule, and with a reason', () => {
    const code = filesBelow('src', 'static', 'emulator', 'test', 'bench', 'scripts');
    const directives = code.flatMap((file) =>
      [...readText(file).matchAll(/(?:\/\/|\/\*) *(?:ox|es)lint-dis[a]ble.*/g)].map(([text]) => text),
    );
    expect(directives.length).toBeGreaterThan(0);
    for (const directive of directives)
      expect(directive).toMatch(/oxlint-disable(-next-line)? [a-z/-]+(, [a-z/-]+)* -- \S+ \S+/);
  });
});
