import { constants, createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { CLIENT, LOGIN, type TestWorld } from './world';

export interface KeyPair {
  readonly privateKey: KeyObject;
  /** Public half, PEM. */
  readonly pem: string;
  /** Stands for the thumbprint of a certificate with this key, base64url. */
  readonly thumbprint: string;
}

export function keyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { privateKey, pem, thumbprint: createHash('sha256').update(pem).digest('base64url') };
}

export interface AssertionParts {
  readonly alg?: 'PS256' | 'RS256';
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A signed client assertion, right in all respects but those that `parts` replaces. */
export function clientAssertion(at: TestWorld, key: KeyPair, parts: AssertionParts = {}): string {
  const now = Math.floor(at.clock.now() / 1000);
  const alg = parts.alg ?? 'PS256';
  const header = { alg, typ: 'JWT', 'x5t#S256': key.thumbprint, ...parts.header };
  const aud = `${LOGIN}/${at.tenantId}/oauth2/v2.0/token`;
  const claims = {
    aud,
    iss: CLIENT,
    sub: CLIENT,
    jti: 'one',
    nbf: now,
    iat: now,
    exp: now + 600,
    ...parts.claims,
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  const how =
    alg === 'PS256'
      ? {
          key: key.privateKey,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
        }
      : { key: key.privateKey, padding: constants.RSA_PKCS1_PADDING };
  return `${signed}.${sign('sha256', Buffer.from(signed), how).toString('base64url')}`;
}

/** The form of a request that proves the client by an assertion. */
export function assertionForm(assertion: string): Readonly<Record<string, string | null>> {
  return {
    client_secret: null,
    client_assertion: assertion,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  };
}
