import type { Job, JobQueue } from '#ports/job-queue';

export interface JobQueueHarness {
  readonly queue: JobQueue;
  /** What a consumer would read now, in no order, with the delay that was asked for. */
  readonly delivered: () => Promise<readonly { readonly job: Job; readonly delaySeconds: number }[]>;
}

const jobs: readonly Job[] = [
  { kind: 'issue', issueId: '10012' },
  { kind: 'grant', grantId: '10012:entra:group:g/1', serial: 'entra:principal' },
];

/** What every JobQueue does. */
export function describeJobQueue(name: string, make: () => JobQueueHarness): void {
  describe(`${name} as a JobQueue`, () => {
    it('delivers jobs of both kinds as they were pushed', async () => {
      const { queue, delivered } = make();
      await queue.push(jobs);
      const found = await delivered();
      expect(found).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining(jobs.map((job) => ({ job, delaySeconds: 0 }))));
    });

    it('passes the delay on', async () => {
      const { queue, delivered } = make();
      await queue.push(jobs.slice(0, 1), 900);
      await expect(delivered()).resolves.toEqual([{ job: jobs[0], delaySeconds: 900 }]);
    });

    it.each([-1, 901, 0.5, NaN])('refuses a delay of %d seconds', async (delay) => {
      const { queue, delivered } = make();
      await expect(queue.push(jobs, delay)).rejects.toThrow(RangeError);
      await expect(delivered()).resolves.toEqual([]);
    });

    it('takes any number of jobs', async () => {
      const { queue, delivered } = make();
      const many = Array.from({ length: 120 }, (_, n): Job => ({ kind: 'issue', issueId: String(n) }));
      await queue.push([...many, ...jobs]);
      const found = await delivered();
      expect(found).toHaveLength(122);
      expect(found.map(({ job }) => job)).toEqual(expect.arrayContaining([...many, ...jobs]));
    });

    it('does nothing for no jobs', async () => {
      const { queue, delivered } = make();
      await queue.push([]);
      await expect(delivered()).resolves.toEqual([]);
    });
  });
}
