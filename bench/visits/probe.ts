/** One call of the app's resolver, as the browser saw it. */
export interface Invoke {
  readonly key: string;
  readonly ms: number;
  readonly bytes: number;
}

/** One opening of a page. */
export interface Opening {
  /** From the press (or the address) until what the page shows first is drawn. */
  readonly ms: number;
  readonly invokes: readonly Invoke[];
}

/**
 * Runs in the page, before anything else: notes every invoke, and when a page stands. As text, because what it does
 * happens in the browser. A page stands when nothing in it says that it loads, and no invoke is on its way.
 */
export const PROBE = `
  (() => {
    const original = window.fetch.bind(window);
    const probe = { invokes: [], reading: [], pending: 0 };
    window.probe = probe;
    window.fetch = async (input, init) => {
      const url = String(input?.url ?? input);
      if (!url.endsWith('/_emulator/invoke')) return original(input, init);
      const note = { key: JSON.parse(init.body).functionKey, ms: 0, bytes: 0 };
      const start = performance.now();
      probe.invokes.push(note);
      probe.pending += 1;
      try {
        const response = await original(input, init);
        probe.reading.push(response.clone().arrayBuffer().then((body) => {
          note.bytes = body.byteLength;
          note.ms = performance.now() - start;
        }));
        return response;
      } finally {
        probe.pending -= 1;
      }
    };
    const loads = '[data-testid="skeleton"], .kit-loading, [role="tabpanel"]:empty, [data-testid$="--loading--spinner"]';
    const stands = (where) => {
      const place = document.querySelector(where);
      return place !== null && place.innerText.trim() !== '' && probe.pending === 0
        && probe.invokes.length > 0 && document.querySelector(loads) === null;
    };
    probe.opening = (where, start) => new Promise((resolve, reject) => {
      const look = () => {
        if (stands(where)) resolve(performance.now() - start);
        else if (performance.now() - start > 60000) reject(new Error('still loading after a minute: ' + document.body.innerText.slice(0, 500)));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    probe.press = (target, where) => {
      probe.invokes.length = 0;
      const start = performance.now();
      target.click();
      return probe.opening(where, start);
    };
    probe.read = async () => {
      await Promise.all(probe.reading);
      return probe.invokes.map((note) => ({ ...note }));
    };
  })();
`;
