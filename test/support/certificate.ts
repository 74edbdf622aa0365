import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * A self-signed certificate made for this run, so that no private key lies in the repository.
 * Node signs but cannot issue certificates, hence the few lines of DER (X.509 v3, RFC 5280 §4.1).
 */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const length =
    content.length < 128
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text, 'ascii'));
const commonNameOid = Buffer.from('0603550403', 'hex');
const sha256WithRsa = sequence(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'));

function selfSigned(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(commonNameOid, der(0x0c, Buffer.from('gatehouse-test')))));
  const validity = sequence(utcTime('260101000000Z'), utcTime('260630000000Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(der(0x02, Buffer.from([7])), sha256WithRsa, name, validity, name, spki);
  const signature = sign('sha256', body, privateKey);
  return sequence(body, sha256WithRsa, der(0x03, Buffer.from([0]), signature));
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = selfSigned(publicKey, privateKey);

export const certificatePublicKey = publicKey;
export const certificatePem = pem('CERTIFICATE', certificate);
export const privateKeyPem = pem('PRIVATE KEY', privateKey.export({ type: 'pkcs8', format: 'der' }));
export const otherKeyPem = pem('PRIVATE KEY', other.privateKey.export({ type: 'pkcs8', format: 'der' }));
/** SHA-256 of the certificate, lower-case hexadecimal. */
export const thumbprint = createHash('sha256').update(certificate).digest('hex');
/** End of the certificate, milliseconds. */
export const certificateEndsAt = Date.parse('2026-06-30T00:00:00Z');
