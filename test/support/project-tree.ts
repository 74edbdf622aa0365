import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** The project as files: what the architecture test reads. Paths are relative to the project, with forward slashes. */
export const ROOT = path.resolve(__dirname, '../..');

const FunctionUse = z.object({ key: z.string(), function: z.string().optional() });
const Manifest = z.object({
  app: z.object({ storage: z.object({ entities: z.array(z.object({ name: z.string() })) }) }),
  modules: z
    .object({
      function: z.array(
        z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }),
      ),
      consumer: z.array(FunctionUse.extend({ queue: z.string() })),
      scheduledTrigger: z.array(FunctionUse),
    })
    .catchall(z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  permissions: z.object({
    external: z.object({ fetch: z.object({ backend: z.array(z.object({ address: z.string() })) }) }),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

export const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
export const exists = (file: string): boolean => existsSync(path.join(ROOT, file));
export const readManifest = (): Manifest => Manifest.parse(parse(readText('manifest.yml')));

/** Names inside a folder; none when it does not exist. */
export function namesIn(folder: string, kind: 'file' | 'folder'): string[] {
  if (!exists(folder)) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => (kind === 'folder' ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name)
    .sort();
}

/** Every file below the folders. */
export function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) => [
    ...namesIn(folder, 'file').map((name) => `${folder}/${name}`),
    ...namesIn(folder, 'folder').flatMap((name) => filesBelow(`${folder}/${name}`)),
  ]);
}

/** TypeScript files below the folders. */
export const sourcesBelow = (...folders: string[]): string[] =>
  filesBelow(...folders).filter((file) => /\.tsx?$/.test(file));

/** What a commit of everything here would hold: tracked files and new ones that are not ignored. */
export function committedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return list.split('\0').filter((file) => file !== '' && exists(file));
}

export const lineCount = (file: string): number => readText(file).trimEnd().split('\n').length;
