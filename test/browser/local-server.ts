import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../support/project-tree';

/** Every run begins on the same morning. */
const START = '2026-01-05T08:00:00Z';

export interface LocalServer {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly address: string;
  /** A fresh world: nothing asked for, nobody granted, virtual time at its start. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs the built local site as its own program on a free port. Rejects with what it printed when it does not start. */
export async function startLocalServer(): Promise<LocalServer> {
  const program = path.join(ROOT, 'build/emulator.cjs');
  if (!existsSync(program)) throw new Error('The local site is not built: run `npm run build` first.');
  const child = spawn(process.execPath, [program, '--port', '0', '--start', START], { cwd: ROOT });
  const address = await addressOf(child);
  return {
    address,
    reset: async () => {
      const answer = await fetch(`${address}/_emulator/reset`, { method: 'POST' });
      if (!answer.ok) throw new Error(`The site could not be reset: ${await answer.text()}`);
    },
    stop: () => stopped(child),
  };
}

/** The program says where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    child.once('exit', (code) =>
      reject(new Error(`The local site ended with ${code}:\n${printed.join('')}`)),
    );
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
