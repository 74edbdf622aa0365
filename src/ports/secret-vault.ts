/** Secret fields of a connection, by version. Values never leave through any other door. */
export interface SecretVault {
  /** Stores the fields as a new version and returns its name. */
  put(connectionId: string, fields: Readonly<Record<string, unknown>>): Promise<string>;
  get(connectionId: string, version: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  remove(connectionId: string, version: string): Promise<void>;
}
