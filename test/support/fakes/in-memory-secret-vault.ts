import type { SecretVault } from '#ports/secret-vault';

type Fields = Readonly<Record<string, unknown>>;

export class InMemorySecretVault implements SecretVault {
  private readonly secrets = new Map<string, Fields>();
  private puts = 0;

  async put(connectionId: string, fields: Fields): Promise<string> {
    this.puts += 1;
    const version = `v${this.puts}`;
    this.secrets.set(JSON.stringify([connectionId, version]), structuredClone(fields));
    return version;
  }

  async get(connectionId: string, version: string): Promise<Fields | undefined> {
    return structuredClone(this.secrets.get(JSON.stringify([connectionId, version])));
  }

  async remove(connectionId: string, version: string): Promise<void> {
    this.secrets.delete(JSON.stringify([connectionId, version]));
  }

  /** How many secrets are kept. */
  get size(): number {
    return this.secrets.size;
  }
}
