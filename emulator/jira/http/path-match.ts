/** Matches `/a/{b}/c` against a raw path; values are percent-decoded. Undefined = no match or a broken escape. */
export function matchPath(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [at, segment] of wanted.entries()) {
    const value = given[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : !capture(params, name, value)) return undefined;
  }
  return params;
}

function capture(params: Map<string, string>, name: string, raw: string): boolean {
  if (raw === '') return false;
  try {
    params.set(name, decodeURIComponent(raw));
    return true;
  } catch {
    return false;
  }
}

/** Literal segments beat parameters: `/user/search` before `/user/{id}`. Fewer parameters first. */
export const specificity = (template: string): number => (template.match(/\{/g) ?? []).length;
