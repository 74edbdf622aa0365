import { format } from 'node:util';
import type { InvocationScope, LogLevel } from './invocation-scope';

const METHODS: Readonly<Record<'log' | 'debug' | 'info' | 'warn' | 'error', LogLevel>> = {
  log: 'info',
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/** Sends what the app prints to the log of its site; everything printed outside an invocation goes on as before. */
export function patchConsole(scopeOf: () => InvocationScope | undefined): void {
  for (const [method, level] of Object.entries(METHODS)) {
    const name = method as keyof typeof METHODS;
    const original = console[name].bind(console);
    console[name] = (...args: unknown[]) => {
      const scope = scopeOf();
      if (scope) scope.log(level, format(...args));
      else original(...args);
    };
  }
}
