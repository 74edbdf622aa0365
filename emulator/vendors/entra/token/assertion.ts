import { constants, createPublicKey, verify } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../json';
import type { AppCertificate, AppRegistration } from '../state/app-registration';
import { toTicks } from '../timestamps';
import { refusals } from './token-fault';

/** What an assertion is checked against. */
export interface AssertionContext {
  readonly app: AppRegistration;
  /** Audiences that name this token endpoint, lower case. */
  readonly audiences: readonly string[];
  readonly now: number;
  readonly skewMs: number;
}

interface Jwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly signed: string;
  readonly signature: Buffer;
}

function jsonPart(part: string): JsonObject {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (isJsonObject(value)) return value;
  } catch {
    throw refusals.malformedAssertion();
  }
  throw refusals.malformedAssertion();
}

function parseJwt(text: string): Jwt {
  const [header, claims, signature, ...more] = text.split('.');
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    throw refusals.malformedAssertion();
  }
  return {
    header: jsonPart(header),
    claims: jsonPart(claims),
    signed: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

function requiredText(claims: JsonObject, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || value === '') throw refusals.missingField(name);
  return value;
}

function checkParties(claims: JsonObject, context: AssertionContext): void {
  const issuer = requiredText(claims, 'iss');
  const subject = requiredText(claims, 'sub');
  const audience = requiredText(claims, 'aud');
  const wanted = context.app.clientId.toLowerCase();
  if (issuer.toLowerCase() !== wanted || subject.toLowerCase() !== wanted) throw refusals.assertionClient();
  if (!context.audiences.includes(audience.toLowerCase().replace(/\/$/, '')))
    throw refusals.assertionAudience();
}

function moment(claims: JsonObject, name: string): number {
  const value = claims[name];
  return typeof value === 'number' ? value * 1000 : 0;
}

function checkTime(claims: JsonObject, context: AssertionContext): void {
  if (typeof claims['exp'] !== 'number') throw refusals.missingField('exp');
  const [from, to] = [moment(claims, 'nbf'), moment(claims, 'exp')];
  const early = from - context.skewMs > context.now;
  const late = to + context.skewMs < context.now;
  if (early || late) throw refusals.assertionTime(toTicks(context.now), toTicks(from), toTicks(to));
}

/** The thumbprint the header names, as it stands there. */
function thumbprintOf(header: JsonObject): string {
  const named = header['x5t#S256'] ?? header['x5t'] ?? header['kid'];
  if (typeof named !== 'string' || named === '') throw refusals.noThumbprint();
  return named;
}

function hexOf(thumbprint: string): string {
  return Buffer.from(thumbprint, 'base64url').toString('hex').toUpperCase();
}

function isNamed(certificate: AppCertificate, thumbprint: string): boolean {
  const plain = thumbprint.replace(/=+$/, '');
  if (certificate.sha256 === plain || certificate.sha1 === plain || certificate.keyId === thumbprint)
    return true;
  // `kid` may carry the SHA-1 thumbprint in hexadecimal.
  return certificate.sha1 !== undefined && hexOf(certificate.sha1) === thumbprint.toUpperCase();
}

function isSignedBy(jwt: Jwt, certificate: AppCertificate): boolean {
  const key = createPublicKey(certificate.pem);
  const data = Buffer.from(jwt.signed);
  switch (jwt.header['alg']) {
    case 'PS256': {
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      return verify(
        'sha256',
        data,
        { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
        jwt.signature,
      );
    }
    case 'RS256':
      return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PADDING }, jwt.signature);
    default:
      return false;
  }
}

/** Checks a client assertion as the sign-in service does: key named, parties, time, key known, signature. */
export function checkAssertion(text: string, context: AssertionContext): void {
  const jwt = parseJwt(text);
  const thumbprint = thumbprintOf(jwt.header);
  checkParties(jwt.claims, context);
  checkTime(jwt.claims, context);
  const certificate = context.app.certificates.find((each) => isNamed(each, thumbprint));
  if (certificate === undefined) throw refusals.unknownKey(context.app.clientId, hexOf(thumbprint));
  if (context.now >= certificate.endAt || context.now < certificate.startAt) {
    throw refusals.expiredKey(hexOf(thumbprint), toTicks(certificate.startAt), toTicks(certificate.endAt));
  }
  if (!isSignedBy(jwt, certificate)) throw refusals.badSignature(hexOf(thumbprint));
}
