const MAX_ID = 40;

/** `base`, or the first of `base2`, `base3`, … that is not taken; `join` puts base and number together. */
function firstFree(
  base: string,
  isTaken: (candidate: string) => boolean,
  join: (base: string, number: number) => string,
): string {
  let candidate = base;
  for (let number = 2; isTaken(candidate); number += 1) candidate = join(base, number);
  return candidate;
}

/** Umlauts and accents become plain letters; everything else that is no letter or digit becomes one dash. */
function slug(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const cut = (text: string, length: number) => text.slice(0, length).replace(/-$/, '');

/**
 * An id of the catalog made from a name: `ChatGPT Enterprise` → `chatgpt-enterprise`, numbered when taken.
 * @param fallback where the name has no letter that an id can hold
 */
export function proposedId(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = cut(slug(name), MAX_ID) || fallback;
  return firstFree(
    base,
    (id) => taken.has(id),
    (text, number) => `${cut(text, MAX_ID - String(number).length - 1)}-${number}`,
  );
}

/** Shortens to so many UTF-16 units, never in the middle of a character; groups are told apart by their beginning. */
function trimmed(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, Math.max(0, length - 1))
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** `Gatehouse - {application} - {level}`; a long application name gives way, so that the level can still be read. */
export function groupName(application: string, level: string, limit: number): string {
  const levelPart = ` - ${trimmed(oneLine(level), Math.floor(limit / 3))}`;
  return trimmed(`Gatehouse - ${oneLine(application)}`, limit - levelPart.length) + levelPart;
}

/**
 * A name for a new group, numbered when a group of that name is there already, whatever its case.
 * @param limit most characters that the vendor takes
 */
export function proposedGroupName(
  application: string,
  level: string,
  taken: readonly string[],
  limit: number,
): string {
  const known = new Set(taken.map((name) => oneLine(name).toLowerCase()));
  return firstFree(
    groupName(application, level, limit),
    (name) => known.has(oneLine(name).toLowerCase()),
    (_base, number) => {
      const suffix = ` ${number}`;
      return groupName(application, level, limit - suffix.length) + suffix;
    },
  );
}
