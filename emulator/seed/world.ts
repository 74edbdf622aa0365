/** Ids of everything seeded, as `GET /_emulator/world` returns them: maps from a short name to an object. */
export interface World {
  readonly jira: {
    readonly site: { readonly name: string; readonly path: string };
    readonly projects: Readonly<Record<string, SeededProject>>;
    readonly requestTypes: Readonly<
      Record<string, { readonly id: string; readonly name: string; readonly intent: string }>
    >;
    readonly fields: Readonly<Record<string, SeededField>>;
    readonly statuses: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
    readonly transitions: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
    readonly users: Readonly<Record<string, SeededAccount>>;
    readonly groups: Readonly<Record<string, { readonly groupId: string; readonly name: string }>>;
  };
  readonly entra: {
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** The registration that people administer the directory with, in place of their own sign-in. */
    readonly adminCentre: { readonly clientId: string; readonly clientSecret: string };
    readonly users: Readonly<Record<string, SeededPrincipal>>;
    readonly groups: Readonly<
      Record<string, { readonly id: string; readonly displayName: string; readonly type: string }>
    >;
  };
  /** What is configured in Gatehouse. */
  readonly gatehouse: {
    readonly connectionId: string;
    readonly applications: Readonly<
      Record<string, { readonly name: string; readonly levels: readonly string[] }>
    >;
    readonly modules: Readonly<Record<'admin' | 'issue' | 'portal', string>>;
  };
}

export interface SeededProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly serviceDeskId: string;
}

export interface SeededField {
  readonly id: string;
  readonly name: string;
  readonly options?: readonly { readonly id: string; readonly value: string }[];
}

export interface SeededAccount {
  readonly accountId: string;
  readonly emailAddress: string;
  readonly displayName: string;
  readonly accountType: string;
}

export interface SeededPrincipal {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
}
