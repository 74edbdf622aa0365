import type { ConnectionHealth, Health } from '../../../src/ports/connection-health';

export class InMemoryConnectionHealth implements ConnectionHealth {
  private readonly states = new Map<string, Health>();

  async read(connectionId: string): Promise<Health | undefined> {
    return structuredClone(this.states.get(connectionId));
  }

  async write(connectionId: string, health: Health): Promise<void> {
    this.states.set(connectionId, structuredClone(health));
  }

  async forget(connectionId: string): Promise<void> {
    this.states.delete(connectionId);
  }
}
