import type { Fault } from '#domain/failure/fault';
import { faultSeenFrom } from '#domain/failure/fault';

function isInside(top: Fault['path'], { path }: Fault): boolean {
  return path.length > top.length && top.every((step, index) => path[index] === step);
}

/** Tells a fault inside a form from the form's own top, as its fields are named. `forms`: dotted paths, deepest first. */
export function seenFromForm(forms: readonly string[]): (fault: Fault) => Fault {
  const tops = forms.map((form) => form.split('.'));
  return (found) => {
    const top = tops.find((candidate) => isInside(candidate, found));
    return top === undefined ? found : faultSeenFrom(top, found);
  };
}
