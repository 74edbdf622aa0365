import { INSTALLATION } from '../../../installation';
import { resolveAddress, targetPath } from '../surface/addresses';
import type { BridgeHost, Data, Operations } from './bridge-host';
import { MemoryHistory } from './memory-history';

function addressOf(data: Data): string {
  const url = typeof data['url'] === 'string' ? data['url'] : targetPath(data);
  if (url === undefined) throw new Error(`The local site cannot go to ${JSON.stringify(data)}`);
  return url;
}

function getUrl(_host: BridgeHost, data: Data): string {
  const address = resolveAddress(addressOf(data), INSTALLATION.siteUrl);
  return new URL(address, window.location.href).href;
}

/** Windows, flags, dialogs, addresses: what the app asks of the page around it. */
export const PAGE_OPERATIONS: Operations = {
  navigate: (host, data) => host.follow(addressOf(data), data['type'] === 'new-tab' ? 'new-tab' : 'same-tab'),
  getUrl,
  reload: ({ reload }) => reload(),
  refresh: async ({ settle }) => {
    await settle();
    return true;
  },
  showFlag: (host, data) => {
    host.showFlag(data);
    return true;
  },
  closeFlag: (host, data) => {
    host.closeFlag(String(data['id']));
    return true;
  },
  openModal: (host, data) => {
    host.openModal(data);
    return true;
  },
  close: (host, data) => host.close(data),
  submit: (host, data) => host.close(data),
  onClose: (host, data) => {
    if (typeof data === 'function') host.onClose(data);
    return true;
  },
  changeWindowTitle: (_host, data) => {
    document.title = typeof data === 'string' ? data : String(data['title']);
    return true;
  },
  createHistory: () => new MemoryHistory(),
  enableTheming: () => true,
  emitReadyEvent: () => true,
  emit: ({ bus }, data) => bus.emit(String(data['event']), data['payload']),
  on: ({ bus }, data) => bus.on(String(data['event']), data['callback'] as () => unknown),
  emitPublic: ({ bus }, data) => bus.emit(`public ${String(data['event'])}`, data['payload']),
  onPublic: ({ bus }, data) => bus.on(`public ${String(data['event'])}`, data['callback'] as () => unknown),
};
