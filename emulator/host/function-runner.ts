import { createHash } from 'node:crypto';
import type { VirtualClock } from '../contracts';
import type { AppModules } from './app-modules';
import type { Egress } from './egress';
import { CrashError, InvocationTimeoutError } from './failures';
import type { ForgeFetch } from './forge-fetch';
import { forgeRuntime, type Installation, type License } from './forge-runtime';
import { Invocation, type InvocationOptions } from './invocation';
import type { LogBook } from './log-book';
import type { InvocationScope, LogLevel } from './invocation-scope';
import type { Realm } from './realm';

/** Log lines the platform keeps per minute of an invocation's run time. */
const LOG_LINES_PER_MINUTE = 100;

export interface RunnerParts {
  readonly clock: VirtualClock;
  readonly modules: AppModules;
  readonly egress: Egress;
  readonly forgeFetch: ForgeFetch;
  readonly logs: LogBook;
  readonly realm: Realm;
  readonly installation: Installation;
  /** The manifest's permissions as `getAppContext().permissions` shows them. */
  readonly permissions: object;
  license(): License | undefined;
  /** Virtual milliseconds the platform gives the function. Throws for a function the manifest does not name. */
  limitMs(functionKey: string): number;
}

export type RunOptions = Partial<Omit<InvocationOptions, 'id' | 'functionKey' | 'limitMs'>>;

/** What crosses the border of the app is JSON, in both directions. */
function acrossTheWire(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Runs functions of the app the way the platform does: warm process, per-invocation runtime, budget of virtual time. */
export class FunctionRunner {
  private started = 0;

  constructor(private readonly parts: RunnerParts) {}

  /**
   * Resolves with what the handler returned. Rejects with what it threw, with InvocationTimeoutError, or with
   * CrashError. After the last two the next invocation starts in a cold process.
   */
  async run(functionKey: string, args: readonly unknown[], options: RunOptions = {}): Promise<unknown> {
    const invocation = this.begin(functionKey, options);
    const { modules, realm } = this.parts;
    const input = args.map(acrossTheWire);
    const work = realm.enter(this.scopeOf(invocation), async () => modules.handler(functionKey)(...input));
    try {
      return acrossTheWire(await Promise.race([work, invocation.death]));
    } catch (error) {
      work.catch(() => undefined);
      if (error instanceof CrashError || error instanceof InvocationTimeoutError) modules.coldStart();
      throw error;
    } finally {
      invocation.finish();
    }
  }

  private begin(functionKey: string, options: RunOptions): Invocation {
    const id = createHash('sha256')
      .update(`invocation ${++this.started}`)
      .digest('hex')
      .slice(0, 32);
    const limitMs = this.parts.limitMs(functionKey);
    const defaults = { moduleKey: functionKey, moduleType: 'core:function', depth: 0 };
    return new Invocation({ ...defaults, ...options, id, functionKey, limitMs }, this.parts.clock);
  }

  private scopeOf(invocation: Invocation): InvocationScope {
    const { clock, egress, forgeFetch, installation, permissions } = this.parts;
    return {
      runtime: forgeRuntime(invocation, installation, this.parts.license(), permissions),
      now: () => clock.now(),
      fetch: (input, init) => egress.fetch(invocation, input, init),
      forgeFetch: (meta, path, init) => forgeFetch.fetch(invocation, meta, path, init),
      log: (level, text) => this.log(invocation, level, text),
    };
  }

  private log(invocation: Invocation, level: LogLevel, text: string): void {
    const count = invocation.countPerMinute('log');
    const { functionKey } = invocation.options;
    if (count <= LOG_LINES_PER_MINUTE) this.parts.logs.write(level, functionKey, text);
    else if (count === LOG_LINES_PER_MINUTE + 1)
      this.parts.logs.write(
        'warn',
        functionKey,
        '[platform] more than 100 log lines in a minute: the rest is lost',
      );
  }
}
