import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { InstallationState } from './assemble-site';
import { startServer, type RunningServer } from './server';
import { createSite } from './site';

const DEFAULT_PORT = 4400;

/** Something the person who started the program can put right. */
class UsageError extends Error {}

interface Options {
  readonly port: number;
  /** Virtual time at boot: now, unless somebody wants every run alike. */
  readonly start: string;
  readonly installation: InstallationState;
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}"`);
}

function readStart(text: string): string {
  if (Number.isFinite(Date.parse(text))) return new Date(text).toISOString();
  throw new UsageError(`--start must be an instant such as 2026-01-05T08:00:00Z, not "${text}"`);
}

function readOptions(args: readonly string[]): Options {
  const options = {
    port: { type: 'string' },
    start: { type: 'string' },
    fresh: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...args], options, strict: true });
  return {
    port: readPort(values.port ?? String(DEFAULT_PORT)),
    start: readStart(values.start ?? new Date().toISOString()),
    installation: values.fresh === true ? 'fresh' : 'configured',
  };
}

function explain(error: unknown, port: number): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new UsageError(`Port ${port} is taken. Start on another one: npm start -- --port ${port + 1}`);
  if (code === 'EACCES') return new UsageError(`Port ${port} needs more rights. Use one above 1023.`);
  return error instanceof Error ? error : new Error(String(error));
}

/** What a new person does first where nothing is set up yet. */
const setUpFirst = (address: string): readonly string[] => [
  '',
  `Nothing is set up yet: open ${address}/#/admin and follow the steps of the Overview. Then:`,
];

function tour(address: string, installation: Options['installation']): string {
  return [
    `Gatehouse runs at ${address}`,
    ...(installation === 'fresh' ? setUpFirst(address) : []),
    '',
    '  1. Portal    ask for an application as requester@example.com',
    '  2. Approve   open the issue as approver@example.com and move it to Approved',
    '  3. See       the membership under "Entra ID", and the proof on the issue',
    '  4. Revoke    move the issue to Revoked: the membership is gone, and the issue says so',
    '  5. Time      let virtual time pass and watch access expire; script faults beside it',
    `  6. API       curl ${address}/_emulator/world   (any Jira or Graph client works, too)`,
    '',
    'Stop with Ctrl-C. Nothing leaves this machine and nothing is kept.',
    '',
  ].join('\n');
}

async function start({ port, start: time, installation }: Options): Promise<RunningServer> {
  const root = process.cwd();
  const site = await createSite({ appDir: root, start: time, installation });
  try {
    const folders = { shellDir: path.join(root, 'build/shell'), uiDir: path.join(root, 'build/ui') };
    return await startServer({ site, ...folders }, port);
  } catch (error) {
    throw explain(error, port);
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const server = await start(options);
  process.stdout.write(tour(server.address, options.installation));
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const known =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${known ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
