import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from './project-tree';

/** Where an installed Chrome or Chromium usually is, for machines the packaged one is not built for. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * Flags of the package that would hide faults of a page (same-origin, mixed content), crash when a page closes, or have
 * a graphics card imitated to paint with.
 */
const UNWANTED =
  /^--(disable-web-security|allow-running-insecure-content|single-process|no-zygote|headless|ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader)/;

/** The browser keeps to itself: it reaches what a page asks for, nothing else, and paints by itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--metrics-recording-only',
];

interface Launch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

/** The packaged browser with its own libraries and fonts, so that pages look the same on every Linux machine. */
function packagedBrowser(): Launch {
  const unpack = path.join(ROOT, 'scripts/unpack-browser.mjs');
  const folder = execFileSync(process.execPath, [unpack], { encoding: 'utf8' }).trim();
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    args: [...packaged.args.filter((flag) => !UNWANTED.test(flag)), ...QUIET],
    env: {
      ...environment(),
      HOME: folder,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

function installedBrowser(): Launch {
  const executablePath = [process.env['CHROME_PATH'], ...INSTALLED].find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('No Chrome or Chromium found; set CHROME_PATH to its executable.');
  return { executablePath, args: ['--no-sandbox', ...QUIET], env: environment() };
}

/**
 * A headless Chromium: the packaged one on Linux x64, elsewhere (or with CHROME_PATH set) an installed one. The caller
 * closes it. Throws when there is none.
 */
export function launchBrowser(): Promise<Browser> {
  const fits = process.platform === 'linux' && process.arch === 'x64' && !process.env['CHROME_PATH'];
  return chromium.launch({ headless: true, ...(fits ? packagedBrowser() : installedBrowser()) });
}
