import { createHash, createHmac } from 'node:crypto';

/** Claims of an access token for Graph (version 1.0, application only). */
export interface AccessClaims {
  readonly aud: string;
  readonly iss: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly appid: string;
  readonly oid: string;
  readonly tid: string;
  readonly uti: string;
  readonly roles?: readonly string[];
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Writes and reads access tokens. A client may decode one but never verify it (Graph tokens are opaque), so the
 * signature is a keyed digest that only this mint can check.
 */
export class TokenMint {
  private readonly key: string;
  private readonly keyId: string;
  /** Generation of the application at the time of issue, by `uti`. */
  private readonly generations = new Map<string, number>();

  constructor(seed: string) {
    this.key = createHash('sha256').update(`${seed}/signing-key`).digest('hex');
    this.keyId = createHash('sha1').update(this.key).digest('base64url');
  }

  issue(claims: AccessClaims & Readonly<Record<string, unknown>>, generation: number): string {
    const header = { typ: 'JWT', nonce: claims.uti, alg: 'RS256', x5t: this.keyId, kid: this.keyId };
    const signed = `${encode(header)}.${encode(claims)}`;
    this.generations.set(claims.uti, generation);
    return `${signed}.${this.sign(signed)}`;
  }

  /** The claims of a token this mint issued; undefined for a token that is none or was altered. */
  open(token: string): AccessClaims | undefined {
    const cut = token.lastIndexOf('.');
    const signed = token.slice(0, cut);
    if (this.sign(signed) !== token.slice(cut + 1)) return undefined;
    const payload = signed.split('.')[1] ?? '';
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as AccessClaims;
  }

  generationOf(claims: AccessClaims): number {
    return this.generations.get(claims.uti) ?? -1;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
