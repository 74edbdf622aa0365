import { grantMachine } from '#domain/grants/lifecycle';
import type { Machine } from '#domain/kit/machine';
import { requestMachine } from '#domain/requests/lifecycle';

interface Picture {
  readonly machine: Machine<string>;
  /** How a record comes into being: its first place, or the place that stands for none. */
  readonly begins: { readonly with: string; readonly at: string } | { readonly from: string };
}

/** The life cycles that docs/architecture.md shows, by the names of their pictures. */
const pictures: Readonly<Record<string, Picture>> = {
  request: { machine: requestMachine, begins: { from: 'unread' } },
  grant: { machine: grantMachine, begins: { with: 'newGrant', at: 'provisioning' } },
};

/** Mermaid takes no hyphen and no colon in the name of a state. */
const idOf = (place: string) => place.replace(/\W/g, '_');
const labelOf = (place: string) => place.replace(':', ', during ');

/** Transitions by where they lead from and to. */
function arrowsOf(machine: Machine<string>): ReadonlyMap<string, readonly string[]> {
  const arrows = new Map<string, string[]>();
  for (const [transition, rows] of Object.entries(machine))
    for (const [from, places = []] of Object.entries(rows))
      for (const to of places) {
        const arrow = `${from} ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), transition]);
      }
  return arrows;
}

function diagramOf({ machine, begins }: Picture): string {
  const arrows = [...arrowsOf(machine)].map(([arrow, names]) => {
    const [from = '', to = ''] = arrow.split(' ');
    return { from, to, names };
  });
  const outside = 'from' in begins ? begins.from : undefined;
  const places = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].filter(
    (place) => place !== outside,
  );
  const goesOn = new Set(arrows.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const nameOf = (place: string) => (place === outside ? '[*]' : idOf(place));
  return [
    'stateDiagram-v2',
    ...places
      .filter((place) => idOf(place) !== place)
      .map((place) => `  state "${labelOf(place)}" as ${idOf(place)}`),
    ...('at' in begins ? [`  [*] --> ${idOf(begins.at)}: ${begins.with}`] : []),
    ...arrows.map(({ from, to, names }) => `  ${nameOf(from)} --> ${nameOf(to)}: ${names.join(', ')}`),
    ...places.filter((place) => !goesOn.has(place)).map((place) => `  ${idOf(place)} --> [*]`),
  ].join('\n');
}

const markOf = (name: string) => `<!-- life cycle of a ${name}: written by npm run pictures -->`;

/** A document with the picture of each life cycle below its mark. @throws Error when it has no such mark. */
export function withPictures(document: string): string {
  return Object.entries(pictures).reduce((text, [name, picture]) => {
    const mark = markOf(name);
    const [before, after, ...more] = text.split(mark);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`the document must have this line once: ${mark}`);
    const rest = after.replace(/^\s*(```mermaid\n[^`]*```)?\s*/, '\n');
    return `${before}${mark}\n\n\`\`\`mermaid\n${diagramOf(picture)}\n\`\`\`\n${rest}`;
  }, document);
}
