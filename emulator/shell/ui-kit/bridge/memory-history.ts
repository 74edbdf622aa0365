interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (place: Place, action: Action) => void;

function placeOf(to: unknown, state: unknown, key: string): Place {
  const given = typeof to === 'string' ? { pathname: to } : (to as Partial<Place>);
  const url = new URL(`${given.pathname ?? '/'}${given.search ?? ''}${given.hash ?? ''}`, 'http://app.local');
  return { pathname: url.pathname, search: url.search, hash: url.hash, state: given.state ?? state, key };
}

/** Answer of `createHistory`: places inside the app's page, kept as long as the page is open. */
export class MemoryHistory {
  action: Action = 'POP';
  location: Place = placeOf('/', undefined, '0');
  private places: Place[] = [this.location];
  private at = 0;
  private readonly listeners = new Set<Listener>();

  get length(): number {
    return this.places.length;
  }

  readonly push = (to: unknown, state?: unknown): void => {
    this.places = [...this.places.slice(0, this.at + 1), placeOf(to, state, String(this.places.length))];
    this.move(this.places.length - 1, 'PUSH');
  };

  readonly replace = (to: unknown, state?: unknown): void => {
    this.places[this.at] = placeOf(to, state, this.location.key);
    this.move(this.at, 'REPLACE');
  };

  /** Steps beyond either end stay at that end. */
  readonly go = (steps: number): void => {
    this.move(Math.min(Math.max(this.at + steps, 0), this.places.length - 1), 'POP');
  };

  readonly goBack = (): void => this.go(-1);

  readonly goForward = (): void => this.go(1);

  readonly createHref = (place: Partial<Place>): string =>
    `${place.pathname ?? ''}${place.search ?? ''}${place.hash ?? ''}`;

  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private move(at: number, action: Action): void {
    const place = this.places[at];
    if (place === undefined) return;
    this.at = at;
    this.action = action;
    this.location = place;
    for (const listener of this.listeners) listener(place, action);
  }
}
