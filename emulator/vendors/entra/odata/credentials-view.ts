import type { JsonObject } from '../json';
import type { AppRegistration } from '../state/app-registration';
import { toSeconds } from '../timestamps';

/** Secrets are never told again: `secretText` is null, `hint` is the first three characters. */
export function passwordCredentialsOf(app: AppRegistration): JsonObject[] {
  return app.secrets.map((secret) => ({
    customKeyIdentifier: null,
    displayName: secret.displayName,
    endDateTime: toSeconds(secret.endAt),
    hint: secret.value.slice(0, 3),
    keyId: secret.keyId,
    secretText: null,
    startDateTime: toSeconds(secret.startAt),
  }));
}

export function keyCredentialsOf(app: AppRegistration): JsonObject[] {
  return app.certificates.map((certificate) => ({
    customKeyIdentifier: Buffer.from(certificate.sha256, 'base64url').toString('hex').toUpperCase(),
    displayName: null,
    endDateTime: toSeconds(certificate.endAt),
    key: null,
    keyId: certificate.keyId,
    startDateTime: toSeconds(certificate.startAt),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  }));
}
