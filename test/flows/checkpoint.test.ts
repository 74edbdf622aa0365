import { Desk } from '../support/desk';

/** All that can be seen of a site from outside, and in what order it came about. */
async function everything(desk: Desk, key: string, since: number) {
  const random = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(random, '…'));
  return plain({
    calls: desk.site.requests(since).filter(({ target }) => target !== 'token'),
    comments: await desk.comments(key),
    storage: desk.site.storageDump(),
    logs: desk.site.logs(),
    jobs: [desk.site.pendingJobs(), desk.site.droppedJobs()],
    directory: [desk.members('design-studio-users'), desk.site.entra.counters()],
    now: desk.site.clock.iso(),
  });
}

describe('a checkpoint of the local site', () => {
  it('leads back to a world where the same acts have the same effects, down to times, ids and calls', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { duration: 'PT30M' });
    const mark = desk.mark();
    const before = await everything(desk, key, mark);
    const back = await desk.site.checkpoint();
    const ends: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      await back();
      expect(await everything(desk, key, mark)).toEqual(before);
      await desk.move('approver', key, 'Approve');
      await desk.ask('second-requester');
      await desk.site.advance('PT1H');
      ends.push(await everything(desk, key, mark));
    }
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[0]).not.toEqual(before);
  });

  it('leads back even after the site was reset', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    const back = await desk.site.checkpoint();
    await desk.site.reset('fresh');
    await back();
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });
});
