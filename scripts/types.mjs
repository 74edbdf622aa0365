// Checks the types of every part of the program, each with its own globals: no DOM in functions, no Node in pages, neither
// in the core, no Jest outside tests. TypeScript 7 checks; the tools that need TypeScript as a library have version 5 beside it.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './ensure-installed.mjs';

const COMPILER = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-7/package.json')));
const PARTS = ['tsconfig.core.json', 'src', 'static', 'emulator', 'emulator/shell', 'test', 'bench'];

/** Returns whether all is well; what is not, the compiler prints. */
function check(part) {
  const { status } = spawnSync(process.execPath, [COMPILER, '--noEmit', '-p', part], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

const faulty = PARTS.filter((part) => !check(part));
if (faulty.length > 0) console.error(`Types do not agree in ${faulty.join(', ')}`);
process.exit(faulty.length === 0 ? 0 : 1);
