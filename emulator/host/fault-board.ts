import type { Fault, FaultBoard } from '../contracts';

interface ArmedFault {
  readonly fault: Fault;
  readonly pattern: RegExp | undefined;
  skipsLeft: number;
  strikesLeft: number;
}

function arm(fault: Fault): ArmedFault {
  const pattern = fault.path === undefined ? undefined : new RegExp(fault.path);
  return { fault, pattern, skipsLeft: fault.skip ?? 0, strikesLeft: fault.times ?? 1 };
}

function matches({ fault, pattern }: ArmedFault, target: string, method: string, path: string): boolean {
  if (fault.target !== target) return false;
  if (fault.method !== undefined && fault.method !== method) return false;
  return pattern === undefined || pattern.test(path);
}

function describe({ fault, skipsLeft, strikesLeft }: ArmedFault): Fault {
  return { ...fault, skip: skipsLeft, times: strikesLeft };
}

class ArmedFaults implements FaultBoard {
  private armed: ArmedFault[] = [];
  private added = 0;

  add(fault: Omit<Fault, 'id'>): Fault {
    this.added += 1;
    const stored: Fault = { ...fault, id: `fault-${this.added}` };
    this.armed.push(arm(stored));
    return stored;
  }

  clear(): void {
    this.armed = [];
  }

  list(): readonly Fault[] {
    return this.armed.map(describe);
  }

  strike(...[target, method, path, caller = 'app']: Parameters<FaultBoard['strike']>) {
    for (const one of this.armed) {
      if (caller === 'external' && one.fault.effect.kind === 'crash') continue;
      if (!matches(one, target, method.toUpperCase(), path)) continue;
      if (one.skipsLeft-- > 0) continue;
      one.skipsLeft = 0;
      if (--one.strikesLeft === 0) this.armed = this.armed.filter((other) => other !== one);
      return one.fault.effect;
    }
    return undefined;
  }
}

/** Scripted faults in order of arrival. An invalid `path` pattern throws SyntaxError when it is added. */
export function createFaultBoard(): FaultBoard {
  return new ArmedFaults();
}
