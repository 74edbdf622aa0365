/** What a text field hands over when it changes. */
export interface FieldEvent {
  readonly target?: { readonly value?: unknown };
}

/** The text in a field after a change; empty where the host hands over none. */
export function enteredText(event: FieldEvent): string {
  const value = event.target?.value;
  return typeof value === 'string' ? value : '';
}
