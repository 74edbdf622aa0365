import process from 'node:process';
import { parseArgs } from 'node:util';
import { createSite } from '../site';
import { walk } from './steps';
import type { StepResult } from './steps';

function line({ step, ok, seen, calls }: StepResult): string {
  return [`${ok ? '✓' : '✗'} ${step}`, `    ${seen}`, ...calls.map((call) => `    → ${call}`), ''].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { json: { type: 'boolean', default: false } },
    strict: true,
  });
  const site = await createSite({ appDir: process.cwd(), start: new Date().toISOString() });
  const results = await walk(site, (result) => {
    if (!values.json) process.stdout.write(line(result));
  });
  const ok = results.every((result) => result.ok);
  if (values.json) process.stdout.write(`${JSON.stringify({ ok, steps: results }, null, 2)}\n`);
  else process.stdout.write(`${ok ? 'Every step held.' : 'The demo failed.'}\n`);
  process.exitCode = ok ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
