import path from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '#emulator/server';
import { startServer } from '#emulator/server';
import type { Site } from '#emulator/site';
import { createSite } from '#emulator/site';
import { launchBrowser } from '../test/support/browser';
import { fill } from './size/fill';
import { provisionedRequest } from './visits/request';
import { report } from './visits/report';
import { tour } from './visits/tour';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: string }> {
  const start = process.hrtime.bigint();
  const result = await work();
  return { result, seconds: (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1) };
}

/** Every page in the demo's world first, then in the same world with a large company's year in it. */
async function compare(site: Site, server: RunningServer, browser: Browser): Promise<void> {
  const key = await provisionedRequest(site);
  const small = await tour(browser, server.address, key);
  const { result: counts, seconds } = await timed(() => fill(site));
  print(
    `Filled in ${seconds} s: ${Object.entries(counts)
      .map(([what, count]) => `${String(count)} ${what}`)
      .join(', ')}.`,
  );
  const idle = await timed(() => site.drain());
  print(`The sweeps that had fallen due took ${idle.seconds} s.\n`);
  print('From the press or the address until the first data is drawn (budget 1000 ms, 2 invokes; medians):');
  print(report(await tour(browser, server.address, key), small));
}

async function main(): Promise<void> {
  const root = process.cwd();
  const site = await createSite({ appDir: root });
  const folders = { shellDir: path.join(root, 'build/shell'), uiDir: path.join(root, 'build/ui') };
  const [server, browser] = await Promise.all([startServer({ site, ...folders }, 0), launchBrowser()]);
  try {
    await compare(site, server, browser);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
