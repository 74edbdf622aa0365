import fc from 'fast-check';
import {
  AccessRequest,
  asDirty,
  emptyOutbox,
  hasUnpublished,
  withNotices,
} from '#domain/requests/access-request';
import { isClosed } from '#domain/requests/lifecycle';
import { requestStates } from '#domain/kit/codes';
import type { Notice } from '#domain/kit/notice';
import { aRequest } from '#test/conformance/ports/samples';

const notice = (id: string): Notice => ({ id, audience: 'internal', paragraphs: [['Text.']] });
const idsWaiting = (request: AccessRequest) => request.outbox.notices.map((one) => one.id);
const published = (request: AccessRequest): AccessRequest => ({
  ...request,
  told: [...request.told, ...idsWaiting(request)],
  outbox: emptyOutbox,
});

describe('what still has to appear on the issue', () => {
  it('is nothing for an empty outbox', () => {
    expect(hasUnpublished({ outbox: emptyOutbox })).toBe(false);
  });

  it.each([
    ['a notice', { notices: [notice('a')] }],
    ['the approvers', { fillApprovers: true }],
    ['the property', { dirty: true }],
    ['a move', { moveTo: '7' }],
  ])('is something as soon as %s waits', (_what, change) => {
    expect(hasUnpublished({ outbox: { ...emptyOutbox, ...change } })).toBe(true);
  });

  it('is marked without changing anything else', () => {
    const request = aRequest('1', { told: ['a'] });
    expect(asDirty(request)).toEqual({ ...request, outbox: { ...emptyOutbox, dirty: true } });
  });

  it('never holds a notice twice, nor one that was told, however often and in whatever order they are added', () => {
    const step = fc.oneof(
      fc.constant('publish' as const),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let request = aRequest('1');
        for (const one of steps)
          request =
            one === 'publish' ? published(request) : withNotices(request, [...new Set(one)].map(notice));
        const all = [...request.told, ...idsWaiting(request)];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(steps.flatMap((one) => (one === 'publish' ? [] : one))));
      }),
      { numRuns: 200, seed: 16 },
    );
  });
});

it.each(requestStates)('a request that is %s is closed only if that is for good', (state) => {
  expect(isClosed({ state })).toBe(['ended', 'refused', 'denied', 'withdrawn'].includes(state));
});

it('a record written today can be read back, and one with a field nobody knows cannot', () => {
  const request = aRequest('1');
  expect(AccessRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  expect(AccessRequest.safeParse({ ...request, note: 'x' }).success).toBe(false);
  expect(AccessRequest.safeParse({ ...request, schema: 2 }).success).toBe(false);
});
