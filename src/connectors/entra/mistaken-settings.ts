const REFERENCE =
  'This looks like a reference to a secret kept elsewhere. Gatehouse has no access to other secret stores: enter the value itself. It is kept in the secret storage of the app and never shown again.';
const SECRET_ID =
  'The id of a client secret cannot be used to sign in. Enter the value as "clientSecret": it is shown only once, right after the secret is created.';

/** Names under which guides and other tools put a reference, or the id of a secret; compared without case and separators. */
const mistaken: ReadonlyMap<string, string> = new Map([
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

export const referenceMessage = REFERENCE;

export function isSecretReference(value: string): boolean {
  return reference.test(value);
}

/** Settings that do not exist but tell what the person took for the secret: their key and what to enter instead. */
export function mistakenSettings(
  settings: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly message: string }[] {
  return Object.keys(settings).flatMap((key) => {
    const message = mistaken.get(key.toLowerCase().replaceAll(/[^a-z]/g, ''));
    return message === undefined ? [] : [{ key, message }];
  });
}
