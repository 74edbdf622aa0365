/**
 * Unpacks the Chromium that ships inside @sparticuz/chromium into build/browser and prints that folder: no download,
 * no root, no system packages. The package also carries NSS, NSPR and expat, which a slim Linux image lacks, but hands
 * them out only where it believes to run in a function of Amazon's; so that is what we say.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

const packageFile = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const folder = path.join(ROOT, 'build', 'browser', version);

/** The package's own font configuration knows only folders of a cloud function. Machine fonts fill in missing signs. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="strong">
    <family>sans-serif</family>
    <prefer><family>Open Sans</family></prefer>
  </alias>
</fontconfig>
`;

if (!existsSync(folder)) {
  // Unpacked aside and moved in one step: two runs at once never see half a browser.
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  Object.assign(process.env, { TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  writeFileSync(path.join(aside, 'fonts', 'fonts.conf'), FONTS);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
console.log(folder);
