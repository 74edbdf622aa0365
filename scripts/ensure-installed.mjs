// Works before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Gatehouse needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const readLock = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;

/**
 * True when npm's record of what it installed names every package of the lockfile in the same version. Packages for
 * other platforms and optional ones may be absent: npm leaves them out on purpose.
 */
function isInstalled() {
  try {
    const installed = readLock('node_modules/.package-lock.json');
    return Object.entries(readLock('package-lock.json')).every(([folder, wanted]) => {
      if (folder === '' || (wanted.optional && !installed[folder])) return true;
      return installed[folder]?.version === wanted.version;
    });
  } catch {
    return false;
  }
}

/** Exits with a message when Node is too old; installs exactly the lockfile when node_modules differs from it. */
export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(npm, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(error ? `npm did not start: ${error.message}` : `npm ci failed with code ${status}`);
  process.exit(1);
}
