import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

const BUILD = 'build';
const SUITE = /^test:/;

/** Longest first, so that the two lanes end together. Each name is a script of package.json, its only definition. */
const ORDER = [
  'forge:lint',
  'lint',
  'test:flows',
  'test:browser',
  'forge:bundle',
  'types',
  'test:emulator',
  'test:unit',
  'test:conformance',
  'test:connectors',
  'format',
  'unused',
  'doors',
  'test:architecture',
  'forge:validate',
  'links',
];
const NEEDS_BUILD = new Set(['test:flows', 'test:browser', 'test:emulator', 'test:conformance']);

/** All checks, or those named, as `{name, command, isSuite, needsBuild}`. Throws on a name that is no check. */
export function checks(names = [BUILD, ...ORDER]) {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const unknown = names.filter((name) => name !== BUILD && !ORDER.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No check is called ${unknown.join(', ')}. Checks: ${[BUILD, ...ORDER].join(', ')}`);
  }
  const wanted = new Set(names);
  if (names.some((name) => NEEDS_BUILD.has(name))) wanted.add(BUILD);
  return [BUILD, ...ORDER]
    .filter((name) => wanted.has(name))
    .map((name) => ({
      name,
      command: scripts[name],
      isSuite: SUITE.test(name),
      needsBuild: NEEDS_BUILD.has(name),
    }));
}
