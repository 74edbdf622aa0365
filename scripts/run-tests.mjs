// `npm test`: everything that CI runs, from a fresh clone. `--only lint,types` runs some of it.
import { ensureInstalled } from './ensure-installed.mjs';
import { checks } from './checks.mjs';
import { runCheck, stopAll } from './run-check.mjs';

const LANES = 2;

function namesAsked() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return undefined;
  return (process.argv[at + 1] ?? '').split(',').filter(Boolean);
}

/** What every check took, for the table at the end. */
const took = [];

function report(name, { ok, seconds, cpu, output, tests }) {
  took.push({ name, seconds, cpu });
  const count =
    tests.passed + tests.failed > 0 ? `  (${tests.passed} of ${tests.passed + tests.failed} tests)` : '';
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds.toFixed(1)}s${count}`);
}

/** Seconds on the clock and of the processor, costliest first; lanes run side by side, so clocks do not add up. */
function table() {
  const rows = took.toSorted((a, b) => b.cpu - a.cpu);
  const total = { name: 'together', seconds: performance.now() / 1000, cpu: 0 };
  for (const { cpu } of rows) total.cpu += cpu;
  console.log(`\n${'check'.padEnd(18)}${'clock s'.padStart(9)}${'CPU s'.padStart(9)}`);
  for (const { name, seconds, cpu } of [...rows, total])
    console.log(`${name.padEnd(18)}${seconds.toFixed(1).padStart(9)}${cpu.toFixed(1).padStart(9)}`);
}

const total = { passed: 0, failed: 0 };
function count({ ok, tests }) {
  total.passed += tests.passed + (ok ? 1 : 0);
  total.failed += tests.failed + (ok ? 0 : 1);
}

async function runAndReport(check) {
  const result = await runCheck(check);
  report(check.name, result);
  count(result);
  return result.ok;
}

function skipUnbuilt({ name }) {
  console.log(`✗ ${name} not run: the build failed`);
  count({ ok: false, tests: { passed: 0, failed: 0 } });
}

/** Lanes take the next check as they become free; what needs the build waits until it has ended. */
async function runAll(list) {
  const build = list.find(({ name }) => name === 'build');
  const built = build ? await runAndReport(build) : true;
  const queue = list.filter((check) => check !== build);
  const lane = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      if (check.needsBuild && !built) skipUnbuilt(check);
      else await runAndReport(check);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function selected() {
  try {
    return checks(namesAsked());
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

const list = selected();
ensureInstalled();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopAll();
    process.exit(1);
  });
}
await runAll(list);
table();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
