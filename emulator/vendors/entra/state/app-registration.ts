/** Credentials and consent of one application in one tenant. */
export interface AppSecret {
  readonly keyId: string;
  readonly value: string;
  readonly displayName: string | null;
  readonly startAt: number;
  endAt: number;
}

export interface AppCertificate {
  readonly keyId: string;
  /** Public key or certificate, PEM. */
  readonly pem: string;
  /** Thumbprints in base64url, as a JWT header carries them; the SHA-1 one may be unknown. */
  readonly sha256: string;
  readonly sha1: string | undefined;
  readonly startAt: number;
  readonly endAt: number;
}

export interface AppRegistration {
  readonly clientId: string;
  readonly displayName: string;
  /** Object id of the application. */
  readonly objectId: string;
  /** Object id of the service principal: `oid` and `sub` of its tokens. */
  readonly servicePrincipalId: string;
  readonly secrets: AppSecret[];
  readonly certificates: AppCertificate[];
  /** Application permissions that an administrator has consented to. */
  readonly roles: Set<string>;
  consent: 'given' | 'removed';
  /** Counts revocations: a token of an earlier generation is refused. */
  generation: number;
}
