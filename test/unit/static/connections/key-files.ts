import { X509Certificate, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { PickedFile } from '../../../../static/admin/pages/connections/files/picked-file';
import { certificatePem, privateKeyPem } from '#test/support/certificate';

/** A file as the host of the page hands it over. */
export function picked(name: string, content: string | Uint8Array): PickedFile {
  const bytes = Buffer.from(content);
  return { name, size: bytes.length, type: '', data: bytes.toString('base64') };
}

const key = createPrivateKey(privateKeyPem);
const curve = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const passphrase = 'made-for-this-run';

const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => element(0x30, ...parts);
const number = (value: number) => element(0x02, Buffer.from([value]));
/** 1.2.840.113549.1.7.n */
const pkcs7Id = (last: number) => Buffer.from([...[6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7], last]);

export const certificateDer = new X509Certificate(certificatePem).raw;
export const certificate = certificatePem;
export const keys = {
  pkcs8: privateKeyPem,
  pkcs8Der: key.export({ type: 'pkcs8', format: 'der' }),
  pkcs1: key.export({ type: 'pkcs1', format: 'pem' }).toString().trim(),
  pkcs1Der: key.export({ type: 'pkcs1', format: 'der' }),
  encrypted: key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString(),
  encryptedDer: key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase }),
  encryptedPkcs1: key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString(),
  curve: curve.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  curveSec1: curve.privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
  curveDer: curve.privateKey.export({ type: 'sec1', format: 'der' }),
  other: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim(),
  public: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  publicDer: pair.publicKey.export({ type: 'spki', format: 'der' }),
  publicPkcs1: pair.publicKey.export({ type: 'pkcs1', format: 'der' }),
};

/** How such files begin; Node writes none of these kinds. */
export const beginnings = {
  pfx: sequence(number(3), sequence(pkcs7Id(1))),
  /** As some programs write it: without the length, which follows from the end. */
  pfxOpenEnded: Buffer.concat([Buffer.from([0x30, 0x80]), number(3), sequence(pkcs7Id(1))]),
  pkcs7: sequence(pkcs7Id(2)),
  request: sequence(sequence(number(0), sequence(element(0x31)))),
};
