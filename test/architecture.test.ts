import path from 'node:path';
import { CONNECTORS } from '#connectors/registry';
import { entities } from '#forge/storage/rows/keys';
import {
  committedFiles,
  exists,
  filesBelow,
  lineCount,
  namesIn,
  readManifest,
  readText,
  sourcesBelow,
} from './support/project-tree';

const manifest = readManifest();
const PRODUCT = ['src', 'static', 'emulator'];
const stem = (file: string): string => path.posix.basename(file).replace(/\.[^.]+$/, '');
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('the manifest is the table of contents', () => {
  const keys = manifest.modules.function.map(({ key }) => key);

  it('every function has one entrypoint file of its name, and every entrypoint a function', () => {
    expect(namesIn('src/entrypoints', 'file')).toEqual(sorted(keys.map((key) => `${key}.ts`)));
  });

  it.each(manifest.modules.function)('function $key runs `run` of its own file', ({ key, handler }) => {
    expect(handler).toBe(`entrypoints/${key}.run`);
  });

  it.each(sourcesBelow('src/entrypoints'))('%s has at most 40 lines', (file) => {
    expect(lineCount(file)).toBeLessThanOrEqual(40);
  });

  it('every resource exists', () => {
    expect(manifest.resources.filter((resource) => !exists(resource.path))).toEqual([]);
  });

  it('every front end folder is a resource', () => {
    const folders = namesIn('static', 'folder').filter((name) => exists(`static/${name}/index.tsx`));
    const resources = manifest.resources.map((resource) => resource.path);
    expect(folders.filter((name) => !resources.includes(`static/${name}/index.tsx`))).toEqual([]);
  });
});

describe('work that may take long runs only behind queues and schedules', () => {
  const { consumer, scheduledTrigger, function: functions, ...others } = manifest.modules;
  const background = sorted([...consumer, ...scheduledTrigger].flatMap((module) => module.function ?? []));

  it('functions of consumers and schedules have 900 seconds, all others the default', () => {
    const long = functions.filter((one) => one.timeoutSeconds === 900).map((one) => one.key);
    expect(sorted(long)).toEqual(background);
    expect(functions.filter((one) => one.timeoutSeconds !== undefined && one.timeoutSeconds !== 900)).toEqual(
      [],
    );
  });

  it('no other module refers to them', () => {
    const text = JSON.stringify(others);
    expect(background.filter((key) => text.includes(`"function":"${key}"`))).toEqual([]);
  });
});

describe('names in the manifest are names in the code', () => {
  const forge = sourcesBelow('src/forge')
    .map((file) => readText(file))
    .join('\n');
  const literals = (text: string): string[] =>
    [...text.matchAll(/'([^'\n]+)'/g)].map(([, name]) => name ?? '');

  it('queues of consumers are the queues that src/forge pushes to', () => {
    const inCode = literals(forge).filter((name) => /^[a-z-]+-queue$/.test(name));
    expect(sorted(inCode)).toEqual(sorted(manifest.modules.consumer.map(({ queue }) => queue)));
  });

  it('storage entities are the entities that src/forge/storage/rows/keys.ts names', () => {
    const declared = manifest.app.storage.entities.map(({ name }) => name);
    expect(sorted(Object.values(entities))).toEqual(sorted(declared));
  });
});

describe('a connector is a folder, an entry, a page, a test and its hosts', () => {
  const ids = sorted(CONNECTORS.map(({ id }) => id));

  it('folders are the registered connectors', () => {
    expect(namesIn('src/connectors', 'folder')).toEqual(sorted([...ids, 'kit']));
  });

  it.each(ids)('%s has its set-up notes, its page in docs and its conformance suite', (id) => {
    const wanted = [
      `src/connectors/${id}/README.md`,
      `docs/connectors/${id}.md`,
      `test/conformance/${id}.test.ts`,
    ];
    expect(wanted.filter((file) => !exists(file))).toEqual([]);
  });

  it('docs describe no connector that does not exist', () => {
    expect(namesIn('docs/connectors', 'file').filter((file) => !ids.includes(stem(file)))).toEqual([]);
  });

  it('hosts are the back-end egress of the manifest, no more and no less', () => {
    const egress = manifest.permissions.external.fetch.backend.map(({ address }) => address);
    const hosts = CONNECTORS.flatMap((definition) => definition.hosts.map((host) => `https://${host}`));
    expect(sorted(egress)).toEqual(sorted(hosts));
  });
});

describe('floors have rooms, named alike', () => {
  const floors = JSON.parse(readText('rooms.json')) as Record<string, Record<string, string>>;

  it.each(Object.entries(floors))('the folders of %s are the rooms in rooms.json', (floor, rooms) => {
    expect(namesIn(floor, 'folder')).toEqual(sorted(Object.keys(rooms)));
  });

  it.each(Object.entries(floors))('no file of %s stands outside a room', (floor) => {
    expect(namesIn(floor, 'file')).toEqual([]);
  });

  it('docs/architecture.md shows every room in its order, with what it holds', () => {
    const lines = readText('docs/architecture.md').split('\n');
    const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
    const shown = cells.flatMap(([, room, holds]) => (/^`.+`$/.test(room ?? '') ? [[room, holds]] : []));
    const rooms = Object.entries(floors).flatMap(([floor, list]) =>
      Object.entries(list).map(([room, holds]) => [`\`${floor}/${room}\``, holds]),
    );
    expect(shown.filter(([room]) => rooms.some(([known]) => known === room))).toEqual(rooms);
  });

  it('a folder has at most twenty source files', () => {
    const count = new Map<string, number>();
    for (const file of sourcesBelow('src', 'static', 'emulator')) {
      const folder = path.posix.dirname(file);
      count.set(folder, (count.get(folder) ?? 0) + 1);
    }
    expect([...count].filter(([, files]) => files > 20)).toEqual([]);
  });
});

describe('one name for one thing', () => {
  it('no name of a type is exported by two files of the product', () => {
    const exported = sourcesBelow('src', 'static').flatMap((file) =>
      [...readText(file).matchAll(/^export (?:interface|type|class|enum) (\w+)/gm)].map(([, name]) => ({
        name: name ?? '',
        file,
      })),
    );
    const twice = exported.filter((one) =>
      exported.some((other) => other.name === one.name && other.file !== one.file),
    );
    expect(twice).toEqual([]);
  });
});

describe('files are small and named for what they hold', () => {
  const sources = sourcesBelow(...PRODUCT);
  const BANNED = /^(utils?|helpers?|commons?|managers?|services?|misc)$/;

  it('no file of the product has more than 250 lines', () => {
    expect(sources.filter((file) => lineCount(file) > 250)).toEqual([]);
  });

  it('the median file has at most 70 lines', () => {
    const counts = sources.map(lineCount).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(70);
  });

  it('names are kebab-case', () => {
    const files = [...filesBelow(...PRODUCT, 'test', 'bench', 'scripts'), ...filesBelow('docs')];
    const odd = files.filter(
      (file) => !/^([a-z0-9]+(-[a-z0-9]+)*|README)(\.[a-z]+)+$/.test(path.posix.basename(file)),
    );
    expect(odd).toEqual([]);
  });

  it('no name says nothing', () => {
    const files = sourcesBelow(...PRODUCT, 'test', 'bench');
    const vague = files.filter(
      (file) =>
        file.split('/').some((part) => BANNED.test(stem(part))) ||
        (stem(file) === 'types' && !file.startsWith('src/contract/')),
    );
    expect(vague).toEqual([]);
  });
});

describe('what is committed belongs to no one machine', () => {
  const text = committedFiles().filter((file) => !/\.(png|ico|jpe?g|woff2?)$/.test(file));

  it.each([
    ['a folder of a machine', /(^|[\s"'`(=:])\/(work|root|Users|home\/[a-z]+)\//m],
    ['a package registry', /"resolved": "(?!emulator")|\bregistry\s*=\s*https?:/],
  ])('no file names %s', (_what, pattern) => {
    const own = 'test/architecture.test.ts';
    expect(text.filter((file) => file !== own && pattern.test(readText(file)))).toEqual([]);
  });
});

describe('every test runs', () => {
  it('each folder of tests has its step', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const folders = namesIn('test', 'folder').filter((name) =>
      filesBelow(`test/${name}`).some((file) => /\.test\.tsx?$/.test(file)),
    );
    expect(folders.filter((name) => scripts[`test:${name}`] === undefined)).toEqual([]);
  });
});
