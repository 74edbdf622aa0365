type Callback = (payload: unknown) => unknown;

/** Events between surfaces of the page, as `events` of @forge/bridge sends them. */
export class EventBus {
  private readonly callbacks = new Map<string, Set<Callback>>();

  on(event: string, callback: Callback): { readonly unsubscribe: () => void } {
    const set = this.callbacks.get(event) ?? new Set();
    this.callbacks.set(event, set.add(callback));
    return { unsubscribe: () => void set.delete(callback) };
  }

  emit(event: string, payload?: unknown): void {
    for (const callback of this.callbacks.get(event) ?? []) callback(payload);
  }
}
