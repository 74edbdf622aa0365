import type { EntraKey } from '../words';

const REFERENCE = 'vendor.entra.config.secretIsReference';
const SECRET_ID = 'vendor.entra.config.secretIdGiven';

/** Names under which guides and other tools put a reference, or the id of a secret; compared without case and separators. */
const mistaken: ReadonlyMap<string, EntraKey> = new Map<string, EntraKey>([
  ['secretref', REFERENCE],
  ['secretreference', REFERENCE],
  ['clientsecretref', REFERENCE],
  ['clientsecretreference', REFERENCE],
  ['secretid', SECRET_ID],
  ['clientsecretid', SECRET_ID],
]);

/** Schemes and notations of secret stores: `vault:…`, `op://…`, `@Microsoft.KeyVault(…)`, `arn:aws:…`, `${…}`, a web address. */
const reference =
  /^(?:@microsoft\.keyvault\(|arn:aws[a-z-]*:(?:secretsmanager|ssm):|\$\{|\{\{|(?:secret|secrets|vault|keyvault|ref|env|op|ssm|https?):)/i;

export function isSecretReference(value: string): boolean {
  return reference.test(value);
}

/** Settings that do not exist but tell what the person took for the secret: their key and what to enter instead. */
export function mistakenSettings(
  settings: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly message: EntraKey }[] {
  return Object.keys(settings).flatMap((key) => {
    const message = mistaken.get(key.toLowerCase().replaceAll(/[^a-z]/g, ''));
    return message === undefined ? [] : [{ key, message }];
  });
}
