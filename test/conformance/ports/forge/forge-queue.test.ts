import { UnreadableJob, parseJob } from '#forge/events/event-job';
import { JobsNotQueued, createEventJobQueue } from '#forge/events/event-job-queue';
import type { Job } from '#ports/job-queue';
import { ForgeRealm } from './forge-realm';

const issue: Job = { kind: 'issue', issueId: '10012' };
const grant: Job = { kind: 'grant', grantId: '10012:entra:group:g', serial: 'entra:principal' };
const many = (count: number): Job[] =>
  Array.from({ length: count }, (_, n) => ({ ...issue, issueId: `${n}` }));

function setUp() {
  const realm = new ForgeRealm();
  return { realm, queue: realm.inApp(createEventJobQueue()) };
}

describe('The job queue on the platform', () => {
  it('gives each kind its own queue, a versioned body, and one place at a time per issue or serial', async () => {
    const { realm, queue } = setUp();
    await queue.push([issue, grant]);
    const pending = realm.queue.pending();
    expect(pending.map(({ queueName, body, concurrency }) => ({ queueName, body, concurrency }))).toEqual([
      { queueName: 'issue-queue', body: { v: 1, ...issue }, concurrency: { key: 'issue:10012', limit: 1 } },
      {
        queueName: 'grant-queue',
        body: { v: 1, ...grant },
        concurrency: { key: 'serial:entra:principal', limit: 1 },
      },
    ]);
  });

  it('pushes at most fifty events at a time', async () => {
    const { realm, queue } = setUp();
    await queue.push(many(120));
    expect(realm.calls.since()).toHaveLength(3);
  });

  it('tells how many jobs are not on the queue when the platform takes no more', async () => {
    const { realm, queue } = setUp();
    realm.faults.add({ target: 'queue', skip: 1, effect: { kind: 'respond', status: 429, body: {} } });
    const pushing = queue.push(many(120));
    await expect(pushing).rejects.toThrow(JobsNotQueued);
    await expect(pushing).rejects.toMatchObject({ count: 50 });
    expect(realm.queue.pending()).toHaveLength(70);
  });

  it('tells how many jobs the platform refused of one push', async () => {
    const { realm, queue } = setUp();
    const body = { failedEvents: [{ index: '0', errorMessage: 'no' }], errorMessage: 'partly' };
    realm.faults.add({ target: 'queue', effect: { kind: 'respond', status: 202, body } });
    await expect(queue.push(many(3))).rejects.toMatchObject({ name: 'JobsNotQueued', count: 1 });
  });
});

describe('reading a job', () => {
  it('gives back what was pushed', () => {
    expect(parseJob({ v: 1, ...grant })).toEqual(grant);
    expect(parseJob({ v: 1, ...issue })).toEqual(issue);
  });

  it.each([
    ['no version', { kind: 'issue', issueId: '1' }, /no version/],
    ['a newer version', { v: 2, kind: 'issue', issueId: '1' }, /version 2.*reads version 1/],
    ['an unknown kind', { v: 1, kind: 'other' }, /no job/],
    ['an empty id', { v: 1, kind: 'issue', issueId: '' }, /no job/],
    ['nothing', undefined, /no version/],
  ])('refuses a body with %s', (_what, body, message) => {
    expect(() => parseJob(body)).toThrow(UnreadableJob);
    expect(() => parseJob(body)).toThrow(message);
  });
});
