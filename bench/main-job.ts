import process from 'node:process';
import { createSite } from '../emulator/site';
import type { Site } from '../emulator/site';

const ROUNDS = 40;

/** Real milliseconds of one run, and what it did in virtual time. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function call(site: Site, who: string, method: string, path: string, body: unknown): Promise<unknown> {
  const accountId = site.world.jira.users[who]?.accountId ?? '';
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await site.jira.fetch(new Request(`http://jira.local${path}`, init), {
    kind: 'user',
    accountId,
  });
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function wholeJob(site: Site): Promise<void> {
  const { projects, requestTypes, fields, transitions } = site.world.jira;
  const created = (await call(site, 'requester', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: projects['ACCESS']?.serviceDeskId,
    requestTypeId: requestTypes['grant']?.id,
    requestFieldValues: {
      summary: 'bench',
      [fields['application']?.id ?? '']: { value: 'Design Studio' },
      [fields['accessType']?.id ?? '']: { value: 'User' },
    },
  })) as { issueKey: string };
  await site.drain();
  for (const [who, transition] of [
    ['approver', 'Approve'],
    ['agent', 'Revoke'],
  ] as const) {
    const path = `/rest/api/3/issue/${created.issueKey}/transitions`;
    await call(site, who, 'POST', path, { transition: { id: transitions[transition]?.id } });
    await site.drain();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
