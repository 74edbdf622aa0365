import type { Page, Request } from 'playwright-core';

/** The shell asks these again and again; nobody waits for them. */
const PULSE = /\/_emulator\/(drain|clock)$/;

/** What a page has asked for and not yet heard of. */
export class Traffic {
  private readonly open = new Set<Request>();
  private heard: () => void = () => undefined;

  private readonly begun = (request: Request): void => {
    if (!PULSE.test(request.url())) this.open.add(request);
  };
  private readonly ended = (request: Request): void => {
    this.open.delete(request);
    this.heard();
  };

  constructor(private readonly page: Page) {
    page.on('request', this.begun);
    page.on('requestfinished', this.ended);
    page.on('requestfailed', this.ended);
  }

  /** Listens no more. */
  end(): void {
    this.page.off('request', this.begun);
    this.page.off('requestfinished', this.ended);
    this.page.off('requestfailed', this.ended);
  }

  /** Resolves when everything is answered and drawn, and drawing it has led to no new question. */
  async rests(): Promise<void> {
    do {
      while (this.open.size > 0) await new Promise<void>((resolve) => (this.heard = resolve));
      await twoFrames(this.page);
    } while (this.open.size > 0);
  }
}

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
