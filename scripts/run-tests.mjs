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

function report(name, { ok, seconds, output, tests }) {
  const count =
    tests.passed + tests.failed > 0 ? `  (${tests.passed} of ${tests.passed + tests.failed} tests)` : '';
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds.toFixed(1)}s${count}`);
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
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
