import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';
import { isTold, watchTree } from './process-tree.mjs';

/**
 * A check is stopped when it makes no progress, never because a day is slow: for so long it printed nothing and used less
 * than a second of the processor. Where the system does not tell the latter, silence has to last longer.
 */
const MOST_IDLE_MS = (isTold() ? 5 : 60) * 60_000;
const BUSY_SECONDS = 1;
const LOOK_MS = 1000;
const BIN = path.join(ROOT, 'node_modules', '.bin');
const RESULTS = path.join(ROOT, 'build', 'test-results');
const running = new Set();

function environment() {
  const { PATH = '', ...rest } = process.env;
  return { ...rest, PATH: `${BIN}${path.delimiter}${PATH}`, NO_COLOR: '1', FORCE_COLOR: undefined };
}

/** On POSIX a check runs in a process group of its own, so that its workers end with it. */
const GROUPS = process.platform !== 'win32';
function stop(child) {
  try {
    if (GROUPS) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended already.
  }
}
export function stopAll() {
  for (const child of running) stop(child);
}

/** Looks at a running check now and then; calls `stalled` once it makes no progress. */
function watchProgress(child, printed, stalled) {
  const tree = watchTree(child.pid);
  let last = { at: performance.now(), cpu: 0, printed: 0 };
  const timer = setInterval(() => {
    tree.look();
    const now = { at: performance.now(), cpu: tree.seconds(), printed: printed() };
    if (now.cpu - last.cpu >= BUSY_SECONDS || now.printed > last.printed) last = now;
    else if (now.at - last.at > MOST_IDLE_MS) stalled();
  }, LOOK_MS);
  return { end: () => clearInterval(timer), cpu: () => tree.seconds() };
}

/** Runs a shell command line without stdin; resolves with its exit code, all it printed, and the CPU seconds it used. */
function execute(commandLine) {
  return new Promise((resolve) => {
    const child = spawn(commandLine, {
      cwd: ROOT,
      env: environment(),
      shell: true,
      detached: GROUPS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const append = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', append);
    child.stderr.setEncoding('utf8').on('data', append);
    const progress = watchProgress(
      child,
      () => output.length,
      () => {
        progress.end();
        output += `\nStopped: no progress for ${MOST_IDLE_MS / 60_000} minutes.\n`;
        stop(child);
      },
    );
    child.on('error', (error) => append(`${error.message}\n`));
    child.on('close', (code) => {
      progress.end();
      running.delete(child);
      resolve({ code: code ?? 1, output, cpu: progress.cpu() });
    });
  });
}

function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/**
 * Runs one check. Resolves with `{ok, seconds, cpu, output, tests: {passed, failed}}`, the times in seconds; tests are those of its Jest suite,
 * none for any other check.
 */
export async function runCheck({ name, command, isSuite }) {
  const started = performance.now();
  const results = path.join(RESULTS, `${name.replace(':', '-')}.json`);
  if (isSuite) {
    mkdirSync(RESULTS, { recursive: true });
    rmSync(results, { force: true });
  }
  const options = isSuite ? ` --ci --json --outputFile="${results}"` : '';
  const { code, output, cpu } = await execute(command + options);
  const tests = isSuite ? readCounts(results) : { passed: 0, failed: 0 };
  return { ok: code === 0, seconds: (performance.now() - started) / 1000, cpu, output, tests };
}
