import process from 'node:process';
import { createSite } from '#emulator/site';
import type { Site } from '#emulator/site';
import { median } from './visits/report';
import { move, newRequest } from './visits/request';

const ROUNDS = 40;

/** Real milliseconds of one run, and what it did in virtual time. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function wholeJob(site: Site): Promise<void> {
  const key = await newRequest(site);
  await move(site, key, 'approver', 'Approve');
  await move(site, key, 'agent', 'Revoke');
}

/** Prints what one job and one idle hour cost here, with the ratio between them. */
async function main(): Promise<void> {
  const site = await createSite({ appDir: process.cwd() });
  await site.drain();
  const jobs: number[] = [];
  const mark = site.requests().at(-1)?.seq ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) jobs.push(await timed(() => wholeJob(site)));
  const calls = site.requests(mark);
  const perJob = (target: string): string =>
    (calls.filter((one) => one.target === target).length / ROUNDS).toFixed(1);
  const idleHour = await timed(() => site.advance('PT1H'));
  const job = median(jobs);
  process.stdout.write(
    [
      `request → approval → proof → revocation: ${job.toFixed(0)} ms (median of ${ROUNDS})`,
      `calls per job: graph ${perJob('graph')}, token ${perJob('token')}, jira ${perJob('jira')}, storage ${perJob('kvs')}, queue ${perJob('queue')}`,
      `an idle hour of sweeps: ${idleHour.toFixed(0)} ms = ${(idleHour / job).toFixed(1)} jobs`,
      '',
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
