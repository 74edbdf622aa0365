import { GraphFault, malformed } from '../http/graph-fault';
import type { Route } from './call';
import { ROUTES } from './route-table';
import type { Segment } from './segments';

export interface Match {
  readonly route: Route;
  readonly keys: readonly Segment[];
}

/** `{name}` takes any key, `{name:prefix}` one that begins so, anything else only itself. */
function fits(step: string, segment: Segment): boolean {
  if (!step.startsWith('{')) return !segment.quoted && segment.text === step;
  const prefix = /^\{\w+:(.*)\}$/.exec(step)?.[1] ?? '';
  return segment.text.startsWith(prefix) && (segment.quoted || !segment.text.startsWith('$'));
}

function fitsAll(steps: readonly string[], segments: readonly Segment[]): boolean {
  return steps.every((step, index) => {
    const segment = segments[index];
    return segment !== undefined && fits(step, segment);
  });
}

function stepsOf(route: Route): readonly string[] {
  return route.pattern.split('/');
}

/** The first segment at which no route goes on: the one that Graph names in its complaint. */
function strangeSegment(segments: readonly Segment[]): string {
  for (let length = 1; length <= segments.length; length += 1) {
    const known = ROUTES.some(
      (route) => fitsAll(stepsOf(route).slice(0, length), segments) && stepsOf(route).length >= length,
    );
    if (!known) return segments[length - 1]?.text ?? '';
  }
  return segments.at(-1)?.text ?? '';
}

/** Finds the route, or throws what Graph says to a path or method it does not know. */
export function route(method: string, segments: readonly Segment[]): Match {
  const candidates = ROUTES.filter(
    (each) => stepsOf(each).length === segments.length && fitsAll(stepsOf(each), segments),
  );
  const hit = candidates.find((each) => each.method === method);
  if (hit !== undefined) {
    return { route: hit, keys: segments.filter((_, index) => stepsOf(hit)[index]?.startsWith('{') === true) };
  }
  if (candidates.length > 0) {
    throw new GraphFault(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  }
  throw malformed(`Resource not found for the segment '${strangeSegment(segments)}'.`);
}
