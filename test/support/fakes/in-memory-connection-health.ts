import type { ConnectionHealth, Health, LastTest } from '#ports/connection-health';

export class InMemoryConnectionHealth implements ConnectionHealth {
  private readonly states = new Map<string, Health>();
  private readonly tests = new Map<string, LastTest>();

  async read(connectionId: string): Promise<Health | undefined> {
    return structuredClone(this.states.get(connectionId));
  }

  async write(connectionId: string, health: Health): Promise<void> {
    this.states.set(connectionId, structuredClone(health));
  }

  async lastTest(connectionId: string): Promise<LastTest | undefined> {
    return structuredClone(this.tests.get(connectionId));
  }

  async writeTest(connectionId: string, test: LastTest): Promise<void> {
    this.tests.set(connectionId, structuredClone(test));
  }

  async forget(connectionId: string): Promise<void> {
    this.states.delete(connectionId);
    this.tests.delete(connectionId);
  }
}
