import { readFileSync } from 'node:fs';
import type { ConnectorDefinition, GuideText } from '#connectors/contract';
import { listConnectors } from '#usecases/connections/views/list-connectors';
import type { Open } from './world';

function isText(value: object): value is GuideText {
  return Object.keys(value).length === 2 && 'id' in value && 'text' in value;
}

/** Every text anywhere below. */
function textsIn(value: unknown): readonly GuideText[] {
  if (typeof value !== 'object' || value === null) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
}

function translated(locale: string, connectorId: string, id: string): unknown {
  const file = new URL(`../../../locales/${locale}/connectors.json`, `file://${__filename}`);
  const all: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const step = (node: unknown, key: string) =>
    typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
  return [connectorId, ...id.split('.')].reduce(step, all);
}

/** What the wizard shows: complete, translatable, and true to the schema of the settings. */
export function describeGuide(definition: ConnectorDefinition, open: Open): void {
  describe('the guide', () => {
    const [connector] = listConnectors([definition]).connectors;
    const texts = textsIn(connector);

    it('says how to enter every setting, and none that does not exist', () => {
      const known = Object.keys(definition.guide.fields);
      expect(connector?.fields.map(({ key }) => key)).toEqual(known);
      expect(connector?.fields.every(({ label, key }) => label.text !== key)).toBe(true);
    });

    it('keeps every secret setting in a field that is written only', () => {
      const secret = connector?.fields.filter((field) => field.secret).map(({ key }) => key.split('.')[0]);
      expect([...new Set(secret)].sort()).toEqual([...definition.secretKeys].sort());
      const offered = definition.guide.credentials.flatMap(({ keys }) => keys);
      expect(offered.filter((key) => !definition.secretKeys.includes(key))).toEqual([]);
    });

    it('gives every text an id of its own', () => {
      expect(texts.length).toBeGreaterThan(5);
      const byId = new Map(texts.map(({ id, text }) => [id, text]));
      expect(texts.filter(({ id, text }) => byId.get(id) !== text || text.trim() === '')).toEqual([]);
    });

    it('is there in every language, and in English word for word', () => {
      for (const { id, text } of texts) {
        expect({ id, text: translated('en-US', definition.id, id) }).toEqual({ id, text });
        const german = translated('de-DE', definition.id, id);
        expect({ id, type: typeof german, empty: german === '' }).toEqual({
          id,
          type: 'string',
          empty: false,
        });
      }
    });

    it('names every check in every language', async () => {
      for (const { id, name } of await open().connector.testConnection()) {
        expect(translated('en-US', definition.id, `checks.${id}`)).toBe(name);
        expect(typeof translated('de-DE', definition.id, `checks.${id}`)).toBe('string');
      }
    });

    it('links to secure pages only, and its JSON text names settings that exist', () => {
      expect(connector?.steps.filter(({ link }) => link?.url.startsWith('https://') === false)).toEqual([]);
      const keys = Object.keys(JSON.parse(definition.guide.json) as object);
      const settings = connector?.fields.map(({ key }) => key.split('.')[0]);
      expect(keys.filter((key) => !settings?.includes(key))).toEqual([]);
    });
  });
}
