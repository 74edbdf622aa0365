import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import * as z from 'zod';

const thumbprint = /^[0-9a-f]{64}$/i;

/** A certificate credential: the private key, and the certificate or its SHA-256 thumbprint. */
export const Certificate = z
  .strictObject({
    privateKey: z
      .string('vendor.entra.config.keyMissing')
      .trim()
      .refine((pem) => readPrivateKey(pem)?.asymmetricKeyType === 'rsa', {
        error: 'vendor.entra.config.keyForm',
      }),
    /** The certificate in PEM form, as uploaded to the app registration. */
    certificate: z
      .string()
      .trim()
      .refine((pem) => readCertificate(pem) !== undefined, {
        error: 'vendor.entra.config.certificateForm',
      })
      .optional(),
    thumbprintSha256: z
      .string()
      .transform((text) => text.replaceAll(/[\s:]/g, ''))
      .refine((hex) => thumbprint.test(hex), {
        error: 'vendor.entra.config.thumbprintForm',
      })
      .optional(),
  })
  .refine(keyFitsCertificate, {
    path: ['privateKey'],
    error: 'vendor.entra.config.keyOfOther',
  });
export type Certificate = z.infer<typeof Certificate>;

/** Whether the thumbprint is given or can be computed. */
export function hasThumbprint(value: Certificate): boolean {
  return value.certificate !== undefined || value.thumbprintSha256 !== undefined;
}

/** SHA-256 thumbprint, 64 lower-case hexadecimal digits; that of the certificate itself where it is given. */
export function thumbprintOf(value: Certificate): string {
  const parsed = value.certificate === undefined ? undefined : readCertificate(value.certificate);
  return (parsed?.fingerprint256.replaceAll(':', '') ?? value.thumbprintSha256 ?? '').toLowerCase();
}

/** End of validity in milliseconds since the epoch, where the certificate itself is known. */
export function certificateEnd(value: Certificate): number | undefined {
  const parsed = value.certificate === undefined ? undefined : readCertificate(value.certificate);
  return parsed === undefined ? undefined : Date.parse(parsed.validTo);
}

function keyFitsCertificate(value: { privateKey: string; certificate?: string | undefined }): boolean {
  const certificate = value.certificate === undefined ? undefined : readCertificate(value.certificate);
  const key = readPrivateKey(value.privateKey);
  return certificate === undefined || key === undefined || certificate.checkPrivateKey(key);
}

function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function readPrivateKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
