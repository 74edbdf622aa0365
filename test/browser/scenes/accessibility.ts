import type AxeApi from 'axe-core';
import type { Page } from 'playwright-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** `rule: element: what is wrong` of everything that axe finds on the page, however small. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Pick<typeof AxeApi, 'run'> };
    // What lies behind a dialog cannot be reached; it has scenes of its own.
    const front = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
    const { violations } = await axe.run(front, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}`),
    );
  }, TAGS);
}
