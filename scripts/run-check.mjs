import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

/** Stops what hangs; a slow day must not fail a check. */
const LIMIT_MS = 20 * 60_000;
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

/** Runs a shell command line without stdin; resolves with its exit code and all it printed. */
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
    const timer = setTimeout(() => {
      output += `\nStopped: it ran longer than ${LIMIT_MS / 60_000} minutes.\n`;
      stop(child);
    }, LIMIT_MS);
    child.on('error', (error) => append(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? 1, output });
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
 * Runs one check. Resolves with `{ok, seconds, output, tests: {passed, failed}}`; tests are those of its Jest suite,
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
  const { code, output } = await execute(command + options);
  const tests = isSuite ? readCounts(results) : { passed: 0, failed: 0 };
  return { ok: code === 0, seconds: (performance.now() - started) / 1000, output, tests };
}
