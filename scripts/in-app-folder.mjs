import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

/**
 * Runs one check of Atlassian's tools the way they expect it: current folder = the app's (first argument, default
 * this project), and home and temporary folders of its own, because they write to both. `check` gets the scratch folder,
 * which is removed afterwards, and returns whether all is well.
 */
export async function inAppFolder(check) {
  const app = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ROOT);
  if (!existsSync(path.join(app, 'manifest.yml'))) {
    console.error(`No manifest.yml in ${app}`);
    process.exit(1);
  }
  process.chdir(app);
  const scratch = mkdtempSync(path.join(tmpdir(), 'gatehouse-forge-'));
  Object.assign(process.env, { HOME: scratch, XDG_CONFIG_HOME: scratch, TMPDIR: scratch });
  let ok = false;
  try {
    ok = await check(scratch);
  } catch (error) {
    console.error(error);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  process.exit(ok ? 0 : 1); // the tools leave timers and sockets behind
}
