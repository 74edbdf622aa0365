// Relative links in the Markdown files lead to files that exist, and their anchors to headings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

const SKIPPED = new Set(['node_modules', 'build', 'coverage', '.git', '.forge']);
const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

function markdownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(full);
    return entry.name.endsWith('.md') ? [full] : [];
  });
}

const withoutCode = (text) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** Anchors of the headings, as the usual Markdown hosts make them. */
function anchors(text) {
  const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6}\s+(.+)$/gm)].map(
    ([, title]) => title,
  );
  const slug = (title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
  return new Set(headings.map(slug));
}

/** What is wrong with a link of `file`; undefined when nothing is. */
function fault(file, link) {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined;
  const [target, anchor] = decodeURIComponent(link).split('#');
  const full = target ? path.resolve(path.dirname(file), target) : file;
  if (!existsSync(full)) return 'no such file';
  if (anchor && full.endsWith('.md') && !anchors(readFileSync(full, 'utf8')).has(anchor))
    return 'no such heading';
  return undefined;
}

const files = markdownFiles(ROOT);
let count = 0;
let dead = 0;
for (const file of files) {
  for (const [, link] of withoutCode(readFileSync(file, 'utf8')).matchAll(LINK)) {
    count += 1;
    const reason = fault(file, link);
    if (!reason) continue;
    dead += 1;
    console.error(`${path.relative(ROOT, file)}: ${link}: ${reason}`);
  }
}
console.log(`${count} links in ${files.length} Markdown files, ${dead} dead`);
process.exit(dead === 0 ? 0 : 1);
