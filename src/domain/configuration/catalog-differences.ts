import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog } from './catalog';

export const catalogSections = ['connections', 'applications', 'rules', 'portals', 'settings'] as const;
export type CatalogSection = (typeof catalogSections)[number];

/** One value that differs, as JSON text; null = it is not there. */
export interface ValueChange {
  /** `levels.admin.name`: what has an id is named by it, the rest by its number from 0. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Difference {
  readonly section: CatalogSection;
  readonly id: string;
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Of what changed; what came or went is named only. */
  readonly changes: readonly ValueChange[];
  /** Changed values beyond those. */
  readonly more: number;
}

/** A reader's and a reply's measure: values of one item, and characters of one value. */
const MOST_CHANGES = 20;
const MOST_CHARACTERS = 200;

interface Item {
  readonly id: string;
  readonly name?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasId = (value: unknown): value is Item => isFields(value) && typeof value['id'] === 'string';

/** The parts of a value that are compared each for itself; undefined = it is compared as a whole. */
function partsOf(value: unknown): Fields | undefined {
  if (isFields(value)) return value;
  if (!Array.isArray(value) || !value.some(isFields)) return undefined;
  return Object.fromEntries(
    value.map((item: unknown, index) => [hasId(item) ? item.id : String(index), item]),
  );
}

const ownValue = (fields: Fields, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

const same = (before: unknown, after: unknown) =>
  before === after ||
  (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after));

function valueChanges(before: unknown, after: unknown, path: string): ValueChange[] {
  if (same(before, after)) return [];
  const [old, fresh] = [partsOf(before), partsOf(after)];
  if (old === undefined || fresh === undefined) return [{ path, before: shown(before), after: shown(after) }];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return keys.flatMap((key) =>
    valueChanges(ownValue(old, key), ownValue(fresh, key), path === '' ? key : `${path}.${key}`),
  );
}

/** What only the app writes says nothing about what a person changed. */
function comparable(item: Item): Fields {
  const { secret: _secret, version: _version, ...rest } = item as Item & Fields;
  return rest;
}

/** By id, the place among those that are in both lists, from 1: an item that came or went moves nobody. */
function placesOf(items: readonly Item[], others: readonly Item[]): ReadonlyMap<string, number> {
  const known = new Set(others.map(({ id }) => id));
  return new Map(items.filter(({ id }) => known.has(id)).map(({ id }, index) => [id, index + 1]));
}

function moved(id: string, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const [from, to] = [before.get(id), after.get(id)];
  return from === to ? [] : [{ path: 'position', before: String(from), after: String(to) }];
}

const named = (section: CatalogSection, { id, name = id }: Item) => ({ section, id, name });

const whole = (section: CatalogSection, kind: 'added' | 'removed') => (item: Item) => ({
  ...named(section, item),
  ...{ kind, changes: [], more: 0 },
});

function sectionDifferences(
  section: CatalogSection,
  before: readonly Item[],
  after: readonly Item[],
): Difference[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const [from, to] = [placesOf(before, after), placesOf(after, before)];
  const changed = after.flatMap((item): Difference[] => {
    const known = old.get(item.id);
    if (known === undefined) return [];
    const order = section === 'rules' ? moved(item.id, from, to) : [];
    const found = [...valueChanges(comparable(known), comparable(item), ''), ...order];
    const changes = found.slice(0, MOST_CHANGES);
    const more = found.length - changes.length;
    return found.length === 0 ? [] : [{ ...named(section, item), kind: 'changed', changes, more }];
  });
  return [
    ...after.filter(({ id }) => !old.has(id)).map(whole(section, 'added')),
    ...changed,
    ...before.filter(({ id }) => !kept.has(id)).map(whole(section, 'removed')),
  ];
}

function itemsOf(catalog: Catalog, section: CatalogSection): readonly Item[] {
  return section === 'settings' ? [{ id: 'settings', ...catalog.settings }] : catalog[section];
}

/** What a person would want to know before one configuration replaces another, in words short enough to read. */
export function catalogDifferences(before: Catalog, after: Catalog): readonly Difference[] {
  return catalogSections.flatMap((section) =>
    sectionDifferences(section, itemsOf(before, section), itemsOf(after, section)),
  );
}
