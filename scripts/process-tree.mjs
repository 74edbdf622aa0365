// What a process and all that it started have used of the processor, where the system tells (/proc).
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';

/** Linux counts in ticks of a hundredth of a second on every common machine. */
const TICKS = 100;

/** `pid (name) state ppid …`: the name may hold blanks and brackets. */
function readProcess(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const [user, system, waitedUser, waitedSystem] = fields.slice(11, 15).map(Number);
    const own = (user + system) / TICKS;
    return { pid, parent: Number(fields[1]), own, waited: (waitedUser + waitedSystem) / TICKS };
  } catch {
    return undefined; // it has ended
  }
}

/** Every process below `root`, itself included; empty where the system does not tell. */
export function processesBelow(root) {
  let pids;
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  const all = pids.flatMap((pid) => readProcess(Number(pid)) ?? []);
  const below = (pid) =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

/** Whether the system tells at all. */
export const isTold = () => processesBelow(process.pid).length > 0;

/**
 * Watches a process tree: `look()` reads it again, `seconds()` is what it has used so far, at least: what came and went
 * between two looks is known only where its parent waited for it.
 */
export function watchTree(root) {
  const own = new Map();
  let waited = 0;
  return {
    look() {
      for (const one of processesBelow(root)) {
        own.set(one.pid, one.own);
        if (one.pid === root) waited = one.own + one.waited;
      }
    },
    seconds: () =>
      Math.max(
        waited,
        [...own.values()].reduce((sum, one) => sum + one, 0),
      ),
  };
}
