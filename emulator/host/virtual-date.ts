/**
 * A Date that shows virtual time wherever `now` knows one, and is the real Date everywhere else. A proxy rather than
 * a subclass: `Date()` without `new`, `instanceof` and `value.constructor === Date` keep working.
 */
export function virtualDate(real: DateConstructor, now: () => number | undefined): DateConstructor {
  const virtualNow = (): number => now() ?? real.now();
  return new Proxy(real, {
    construct(target, args, newTarget) {
      const at = args.length === 0 ? now() : undefined;
      return Reflect.construct(target, at === undefined ? args : [at], newTarget) as object;
    },
    apply: () => new real(virtualNow()).toString(),
    get: (target, key, receiver): unknown =>
      key === 'now' ? virtualNow : Reflect.get(target, key, receiver),
  });
}
