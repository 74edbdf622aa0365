type Visit = (value: unknown) => void;
type Restore = () => void;

/** Values that are replaced, never changed in place, and handles of the runtime. */
const LEFT_ALONE =
  /^\[object (Date|RegExp|Promise|ArrayBuffer|DataView|\w+Array|AsyncLocalStorage|Request|Response)\]$/;

const isLeftAlone = (value: object): boolean => LEFT_ALONE.test(Object.prototype.toString.call(value));

function rememberMap(map: Map<unknown, unknown>, visit: Visit): Restore {
  const entries = [...map];
  for (const [key, value] of entries) {
    visit(key);
    visit(value);
  }
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}

function rememberSet(set: Set<unknown>, visit: Visit): Restore {
  const values = [...set];
  values.forEach(visit);
  return () => {
    set.clear();
    for (const value of values) set.add(value);
  };
}

function rememberArray(array: unknown[], visit: Visit): Restore {
  const values = [...array];
  values.forEach(visit);
  if (Object.isFrozen(array)) return () => undefined;
  return () => {
    array.length = values.length;
    values.forEach((value, index) => {
      array[index] = value;
    });
  };
}

/** Own data properties; what is computed has nothing to remember. */
function rememberProperties(record: Record<PropertyKey, unknown>, visit: Visit): Restore {
  const values = Reflect.ownKeys(record).flatMap((key) => {
    const property = Object.getOwnPropertyDescriptor(record, key);
    return property !== undefined && 'value' in property ? [[key, property] as const] : [];
  });
  for (const [, property] of values) visit(property.value);
  if (Object.isFrozen(record)) return () => undefined;
  const known = new Set(Reflect.ownKeys(record));
  return () => {
    for (const key of Reflect.ownKeys(record)) if (!known.has(key)) Reflect.deleteProperty(record, key);
    for (const [key, { writable, value }] of values) if (writable === true) record[key] = value;
  };
}

function remember(object: object, visit: Visit): Restore {
  if (object instanceof Map) return rememberMap(object, visit);
  if (object instanceof Set) return rememberSet(object, visit);
  if (Array.isArray(object)) return rememberArray(object as unknown[], visit);
  return rememberProperties(object as Record<PropertyKey, unknown>, visit);
}

/**
 * Remembers everything that can be reached from an object without calling anything. The function it returns puts it
 * all back in place, as often as it is called: objects stay the same, so whoever holds one sees it as it was.
 * @param outside objects that are not looked into.
 */
export function takeCheckpoint(root: object, outside: readonly object[] = []): Restore {
  const seen = new Set<unknown>(outside);
  const waiting: object[] = [];
  const visit: Visit = (value) => {
    if (typeof value !== 'object' || value === null || seen.has(value) || isLeftAlone(value)) return;
    seen.add(value);
    waiting.push(value);
  };
  visit(root);
  const restores: Restore[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    restores.push(remember(next, visit));
  return () => restores.forEach((restore) => restore());
}
