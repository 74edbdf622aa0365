/** What the product hands an app for an event of the page: data only, no DOM. */
export interface PlainEvent {
  readonly type: string;
  readonly target: PlainTarget;
}

export interface PlainTarget {
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  readonly checked?: boolean;
}

type Source = Partial<Pick<HTMLInputElement, 'type' | 'id' | 'name' | 'value' | 'checked'>>;

const TEXTS = ['type', 'id', 'name', 'value'] as const;

export function plainEvent(event: { readonly type: string; readonly target: EventTarget }): PlainEvent {
  return { type: event.type, target: plainTarget(event.target as Source) };
}

function plainTarget(source: Source): PlainTarget {
  const texts = TEXTS.flatMap((name) => (typeof source[name] === 'string' ? [[name, source[name]]] : []));
  const box =
    source.type === 'checkbox' || source.type === 'radio' ? { checked: source.checked === true } : {};
  return { ...(Object.fromEntries(texts) as PlainTarget), ...box };
}
