import { createBridge } from '#emulator/shell/ui-kit/bridge/create-bridge';
import type { CallBridge } from '#emulator/shell/ui-kit/bridge/create-bridge';
import { live } from './forge-nodes';
import { fakeSurface } from './fake-surface';
import type { FakeSurface } from './fake-surface';

/** Errors and objects of another window. */
class TheirError extends Error {}
const realm = { JSON, Error: TheirError };

const bridgeOf = ({ host }: FakeSurface): CallBridge =>
  createBridge(
    () => host,
    () => realm,
  );

describe('the bridge of a surface', () => {
  it('says where the app is, to whom and in which language', async () => {
    const context = await bridgeOf(fakeSurface())('getContext');
    expect(context).toMatchObject({
      accountId: 'acc-1',
      locale: 'de-DE',
      moduleKey: 'panel',
      siteUrl: 'https://site.example',
      extension: { type: 'jira:issuePanel', issue: { id: '1', key: 'ACCESS-1' } },
    });
  });

  it('answers with copies, so that the app cannot change what the page holds', async () => {
    const surface = fakeSurface();
    const context = (await bridgeOf(surface)('getContext')) as { extension: { issue: { key: string } } };
    context.extension.issue.key = 'OTHER-1';
    expect(surface.host.facts.extension).toEqual({ issue: { id: '1', key: 'ACCESS-1' } });
  });

  it('draws the tree of the app and no other root', async () => {
    const surface = fakeSurface();
    const forgeDoc = live('Root', 'r');
    await bridgeOf(surface)('reconcile', { forgeDoc });
    await bridgeOf(surface)('reconcile', { forgeDoc: live('MacroConfig', 'm') });
    expect(surface.done).toEqual([['draw', forgeDoc]]);
  });

  it('says loudly that it does not know an operation, and refuses in the app’s own kind of error', async () => {
    const surface = fakeSurface();
    await expect(bridgeOf(surface)('openRovo')).rejects.toBeInstanceOf(TheirError);
    expect(surface.done).toEqual([['complain', 'This host does not know the bridge operation "openRovo"']]);
    await expect(bridgeOf(surface)('toString')).rejects.toThrow('Unknown bridge operation toString');
  });

  it('shows what broke while the app was drawing, whatever window the error is from', async () => {
    const surface = fakeSurface();
    await bridgeOf(surface)('onError', { error: { message: 'No such hook' } });
    expect(surface.done).toEqual([['complain', 'The app broke while drawing: No such hook']]);
  });

  it('goes where it is told, in this tab or another', async () => {
    const surface = fakeSurface();
    const bridge = bridgeOf(surface);
    await bridge('navigate', { url: '/browse/ACCESS-2', type: 'same-tab' });
    await bridge('navigate', { target: 'issue', issueKey: 'ACCESS-3', type: 'new-tab' });
    expect(surface.done).toEqual([
      ['follow', '/browse/ACCESS-2', 'same-tab'],
      ['follow', '/browse/ACCESS-3', 'new-tab'],
    ]);
    await expect(bridge('navigate', { target: 'spaceView' })).rejects.toThrow('cannot go to');
  });

  it('tells whether the surface could be closed', async () => {
    expect(await bridgeOf(fakeSurface(true))('close', { done: true })).toBe(true);
    expect(await bridgeOf(fakeSurface(false))('close')).toBe(false);
  });

  it('has no product but Jira', async () => {
    const call = bridgeOf(fakeSurface())('fetchProduct', { product: 'confluence', restPath: '/wiki' });
    await expect(call).rejects.toThrow('The local site has no confluence');
  });
});

describe('events between surfaces', () => {
  it('reach who listens, until they stop, and public ones are apart', async () => {
    const bridge = bridgeOf(fakeSurface());
    const heard: unknown[] = [];
    const callback = (payload: unknown): void => void heard.push(payload);
    const { unsubscribe } = (await bridge('on', { event: 'saved', callback })) as {
      unsubscribe: () => void;
    };
    await bridge('emit', { event: 'saved', payload: 1 });
    await bridge('emitPublic', { event: 'saved', payload: 2 });
    await bridge('emit', { event: 'other', payload: 3 });
    unsubscribe();
    await bridge('emit', { event: 'saved', payload: 4 });
    expect(heard).toEqual([1]);
  });
});

describe('the history inside an app', () => {
  interface History {
    location: { pathname: string; search: string };
    readonly length: number;
    push(to: string): void;
    replace(to: string): void;
    goBack(): void;
    goForward(): void;
    listen(callback: (place: { pathname: string }, action: string) => void): () => void;
  }
  const open = async (): Promise<History> => (await bridgeOf(fakeSurface())('createHistory')) as History;

  it('goes forth and back and tells who listens', async () => {
    const history = await open();
    const seen: string[] = [];
    history.listen(({ pathname }, action) => seen.push(`${action} ${pathname}`));
    history.push('/rules?draft=1');
    history.replace('/audit');
    history.goBack();
    history.goForward();
    expect(seen).toEqual(['PUSH /rules', 'REPLACE /audit', 'POP /', 'POP /audit']);
    expect(history.length).toBe(2);
  });

  it('forgets what lay ahead when it goes elsewhere, and does not leave its ends', async () => {
    const history = await open();
    history.push('/a');
    history.goBack();
    history.goBack();
    history.push('/b');
    history.goForward();
    expect(history.location.pathname).toBe('/b');
    expect(history.length).toBe(2);
  });
});
