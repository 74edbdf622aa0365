import path from 'node:path';
import { launchBrowser } from '#test/support/browser';
import { startLocalServer } from '../local-server';
import { chapters } from './all';
import { walk } from './tour';

interface Taken {
  readonly taken: readonly string[];
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
}

/** Writes <folder>/<scene>.png for every scene; `only` = part of the names that are wanted. */
export async function takePictures(folder: string, only: string): Promise<Taken> {
  const [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
  const taken: string[] = [];
  const failed: { name: string; reason: string }[] = [];
  try {
    for (const chapter of chapters.filter(({ scenes }) => scenes.some(({ name }) => name.includes(only))))
      await walk(browser, server.address, chapter, {
        visit: async ({ name }, page) => {
          if (!name.includes(only)) return;
          await page.screenshot({ path: path.join(folder, `${name}.png`) });
          taken.push(name);
        },
        failed: ({ name }, error) => failed.push({ name, reason: String(error) }),
      });
  } finally {
    await browser.close();
    await server.stop();
  }
  return { taken, failed };
}
