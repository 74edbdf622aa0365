import type { Props } from './forge-node';

/** The named properties that the app has set, typed as the counterpart takes them: the app was checked against the same types. */
export function pass<P extends object>(props: Props, ...names: readonly (keyof P & string)[]): Partial<P> {
  const set = names.filter((name) => props[name] !== undefined);
  return Object.fromEntries(set.map((name) => [name, props[name]])) as Partial<P>;
}

export const textProp = (props: Props, name: string): string | undefined => {
  const value = props[name];
  return typeof value === 'string' ? value : undefined;
};

type Callback = (...args: readonly unknown[]) => unknown;

/** A function the app passed; undefined when it passed none. */
export const callback = (props: Props, name: string): Callback | undefined => {
  const value = props[name];
  return typeof value === 'function' ? (value as Callback) : undefined;
};
