import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

const BUILD = 'build';
const SUITE = /^test:/;

/**
 * Longest first, so that the two lanes end together. Each name is a script of package.json, its only definition; a
 * `test:` script that is not listed here runs last.
 */
const ORDER = [
  'test:browser',
  'test:flows',
  'lint',
  'forge:bundle',
  'test:unit',
  'types',
  'format',
  'forge:lint',
  'test:emulator',
  'test:conformance',
  'doors',
  'forge:validate',
  'unused',
  'test:architecture',
  'links',
];
const NEEDS_BUILD = new Set(['test:flows', 'test:browser']);

/** All checks, or those named, as `{name, command, isSuite, needsBuild}`. Throws on a name that is no check. */
export function checks(names) {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const all = [...new Set([BUILD, ...ORDER, ...Object.keys(scripts).filter((name) => SUITE.test(name))])];
  const unknown = (names ?? []).filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`No check is called ${unknown.join(', ')}. Checks: ${all.join(', ')}`);
  const wanted = new Set(names ?? all);
  if ([...wanted].some((name) => NEEDS_BUILD.has(name))) wanted.add(BUILD);
  return all
    .filter((name) => wanted.has(name))
    .map((name) => ({
      name,
      command: scripts[name],
      isSuite: SUITE.test(name),
      needsBuild: NEEDS_BUILD.has(name),
    }));
}
