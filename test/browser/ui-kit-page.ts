import type { Browser, Page } from 'playwright-core';

export interface Surface {
  readonly bundle: 'admin' | 'issue' | 'portal';
  readonly module: string;
  readonly accountId: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/**
 * The host's side of a UI Kit page: the real @forge/react hands over its document tree, calls go to the app's resolver
 * on the local site. Written as text because it runs in the page, before the bundle. As in the product, a submit button
 * calls its form without data, and a field hands over an event.
 */
const bridge = (surface: Surface) => `
  window.shown = '';
  const said = (props) => ['title', 'header', 'text', 'label'].map((name) => props?.[name]).filter((value) => typeof value === 'string').join(' ');
  const text = (node) => said(node.props) + ' ' + (node.children || []).map(text).join(' ');
  const surface = ${JSON.stringify(surface)};
  const path = (node, wanted) => { if (wanted(node)) return [node]; for (const child of node.children || []) { const rest = path(child, wanted); if (rest) return [node, ...rest]; } return undefined; };
  window.button = (label) => path(window.doc, (node) => node.type.endsWith('Button') && !node.props.isDisabled && !node.props.isLoading && text(node).includes(label));
  window.field = (name) => path(window.doc, (node) => node.props?.name === name);
  window.press = (label) => {
    const found = window.button(label).reverse();
    if (found[0].props.type === 'submit') found.find((node) => node.type === 'Form').props.onSubmit(); else found[0].props.onClick({});
  };
  window.enter = (name, value) => { window.field(name).pop().props.onChange(value); };
  window.tree = () => JSON.stringify(window.doc);
  window.__bridge = { callBridge: async (command, data) => {
    if (command === 'reconcile') { window.doc = data.forgeDoc; window.shown = text(data.forgeDoc).replace(/\\s+/g, ' '); return undefined; }
    if (command === 'getContext') return { accountId: surface.accountId, locale: 'en-US', environmentType: 'DEVELOPMENT', moduleKey: surface.module, extension: surface.extension };
    if (command === 'onError') { window.shown = 'RENDER ERROR ' + JSON.stringify(data); return undefined; }
    if (command !== 'invoke') return true;
    const body = { module: surface.module, accountId: surface.accountId, functionKey: data.functionKey, payload: data.payload, context: { extension: surface.extension } };
    const answer = await fetch('/_emulator/invoke', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { result, error } = await answer.json();
    if (error) throw new Error(error);
    return data.metadata ? { body: result, metadata: {} } : result;
  } };`;

/** A drawn UI Kit page, driven by what a person reads and by the names of fields. */
export class UiKitPage {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser, address: string, surface: Surface): Promise<UiKitPage> {
    const page = await browser.newPage();
    await page.goto(`${address}/_emulator/clock`);
    await page.evaluate(bridge(surface));
    await page.addScriptTag({ url: `/ui/${surface.bundle}/app.js` });
    return new UiKitPage(page);
  }

  /** Waits until these words are on the page. */
  shows(words: string): Promise<void> {
    return this.until(`window.shown.includes(${JSON.stringify(words)})`);
  }

  /** The words on the page now. */
  shown(): Promise<string> {
    return this.page.evaluate('window.shown');
  }

  /** Everything the app handed to the host, attributes included. */
  tree(): Promise<string> {
    return this.page.evaluate('window.tree()');
  }

  /** Presses the first button that reads so, as soon as it is there and can be pressed. */
  async press(label: string): Promise<void> {
    await this.until(`window.button(${JSON.stringify(label)})`);
    await this.page.evaluate(`window.press(${JSON.stringify(label)})`);
  }

  /** Types into a text field or a text area. */
  async type(name: string, value: string): Promise<void> {
    await this.enter(name, { target: { type: 'text', value } });
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    await this.enter(name, { target: { type: 'checkbox', checked: true } });
  }

  /** Hands a field the value itself, as pickers do. */
  async enter(name: string, value: unknown): Promise<void> {
    await this.until(`window.field(${JSON.stringify(name)})`);
    await this.page.evaluate(`window.enter(${JSON.stringify(name)}, ${JSON.stringify(value)})`);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  private async until(condition: string): Promise<void> {
    const wait = this.page.waitForFunction(`Boolean(window.doc && ${condition})`, undefined, {
      timeout: 10_000,
    });
    await wait.catch(async () => {
      throw new Error(`This never came true: ${condition}. The page shows: ${await this.shown()}`);
    });
  }
}
