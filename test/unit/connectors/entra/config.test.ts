import { readFileSync } from 'node:fs';
import { EntraConfig, entraSecretKeys } from '#connectors/entra/config';
import { entra } from '#connectors/entra/index';
import { faultsFrom } from '#domain/failure/fault';
import { certificatePem, otherKeyPem, privateKeyPem, thumbprint } from '#test/support/certificate';
import { secret, settings } from './entra-fixture';

function messagesOf(input: unknown): Record<string, string[]> {
  const parsed = EntraConfig.safeParse(input);
  if (parsed.success) throw new Error('expected the settings to be refused');
  const found: Record<string, string[]> = {};
  for (const { path, message } of faultsFrom(parsed.error, [], entra.words))
    (found[path.join('.')] ??= []).push(message);
  return found;
}

describe('the settings of an Entra connection', () => {
  it('are the global cloud unless said otherwise', () => {
    expect(EntraConfig.parse(settings)).toEqual({ cloud: 'global', ...settings });
  });

  it('can be pasted as the JSON text of the guide', () => {
    expect(EntraConfig.parse(JSON.stringify(settings))).toEqual({ cloud: 'global', ...settings });
    expect(messagesOf('{"tenantId":')).toHaveProperty('');
  });

  it('stay the same when parsed again', () => {
    const once = EntraConfig.parse({
      ...settings,
      clientSecret: '',
      certificate: { certificate: certificatePem, privateKey: privateKeyPem },
    });
    expect(EntraConfig.parse(once)).toEqual(once);
  });

  it.each(['contoso.onmicrosoft.com', 'contoso.com', ` ${settings.tenantId} `])(
    'take the tenant %j',
    (tenantId) => {
      expect(EntraConfig.parse({ ...settings, tenantId }).tenantId).toBe(tenantId.trim());
    },
  );

  it.each(['common', 'organizations', 'consumers', '', 'a/b.com', '../x', 'contoso', 'x?y.com', 'a b.com'])(
    'refuse the tenant %j',
    (tenantId) => {
      expect(messagesOf({ ...settings, tenantId })).toHaveProperty('tenantId');
    },
  );

  it('refuse a client id that is no GUID', () => {
    expect(messagesOf({ ...settings, clientId: 'gatehouse' })['clientId']?.join()).toContain('GUID');
  });

  it('recognise the id of a secret pasted in place of its value', () => {
    const message = messagesOf({ ...settings, clientSecret: '5f2c1c0e-6c7e-4a53-8a53-0d6f0d1f8a11' });
    expect(message['clientSecret']?.join()).toMatch(/id of a client secret, not its value/);
  });

  it.each([
    'vault:kv/gatehouse',
    'op://it/entra/secret',
    '@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/y)',
    'https://x.vault.azure.net/secrets/y',
    'arn:aws:secretsmanager:eu-central-1:1:secret:y',
    '${ENTRA_SECRET}',
  ])('recognise the reference %s pasted in place of the value', (clientSecret) => {
    const message = messagesOf({ ...settings, clientSecret })['clientSecret']?.join() ?? '';
    expect(message).toMatch(/reference to a secret kept elsewhere/);
    expect(message).not.toContain(clientSecret);
  });

  it.each([
    ['secretRef', /reference/],
    ['client_secret_reference', /reference/],
    ['secretId', /id of a client secret cannot be used/],
    ['clientSecretId', /id of a client secret cannot be used/],
  ])('explain what is wrong with a setting called %s', (key, words) => {
    const { clientSecret, ...rest } = settings;
    expect(messagesOf({ ...rest, [key]: clientSecret })[key]?.join()).toMatch(words);
  });

  it('need exactly one credential', () => {
    const { clientSecret, ...none } = settings;
    const certificate = { certificate: certificatePem, privateKey: privateKeyPem };
    expect(messagesOf({ ...none, clientSecret: '  ' })['clientSecret']).toEqual([
      'Enter a client secret or a certificate.',
    ]);
    expect(messagesOf({ ...none, clientSecret, certificate })['clientSecret']?.join()).toContain('not both');
  });

  it('take a certificate with its key, or a thumbprint with the key', () => {
    const { clientSecret: _, ...rest } = settings;
    const whole = { ...rest, certificate: { certificate: certificatePem, privateKey: privateKeyPem } };
    expect(EntraConfig.safeParse(whole).success).toBe(true);
    const colons = thumbprint.match(/../g)?.join(':').toUpperCase();
    const print = { ...rest, certificate: { thumbprintSha256: colons, privateKey: privateKeyPem } };
    expect(EntraConfig.parse(print).certificate?.thumbprintSha256?.toLowerCase()).toBe(thumbprint);
  });

  it.each([
    [{ privateKey: privateKeyPem }, 'certificate'],
    [{ privateKey: 'no key', thumbprintSha256: thumbprint }, 'certificate.privateKey'],
    [{ privateKey: otherKeyPem, certificate: certificatePem }, 'certificate.privateKey'],
    [
      { privateKey: privateKeyPem, thumbprintSha256: thumbprint.slice(0, 40) },
      'certificate.thumbprintSha256',
    ],
    [{ privateKey: privateKeyPem, certificate: 'no certificate' }, 'certificate.certificate'],
  ])('refuse the unusable certificate %#', (certificate, path) => {
    const { clientSecret: _, ...rest } = settings;
    expect(Object.keys(messagesOf({ ...rest, certificate }))).toContain(path);
  });

  it('refuse keys they do not know and clouds that do not exist', () => {
    expect(messagesOf({ ...settings, scope: 'x' })['scope']).toHaveLength(1);
    expect(messagesOf({ ...settings, cloud: 'mars' })['cloud']?.join()).toContain('us-l4');
  });

  it.each([null, undefined, 7, [], 'text', { clientSecret: 7 }])('refuse %j without failing', (input) => {
    expect(EntraConfig.safeParse(input).success).toBe(false);
  });

  it('never repeat a secret in a message', () => {
    const said = [
      messagesOf({ ...settings, tenantId: 'common', extra: 1 }),
      messagesOf({ ...settings, clientSecret: secret.repeat(80) }),
      messagesOf({ ...settings, certificate: { privateKey: secret } }),
    ];
    expect(JSON.stringify(said)).not.toContain(secret);
  });

  it('keep every field that holds a credential in the vault', () => {
    expect([...entraSecretKeys].sort()).toEqual(['certificate', 'clientSecret']);
    expect(entra.secretKeys).toEqual(entraSecretKeys);
  });
});

describe('the hosts of the connector', () => {
  it('are those the manifest allows', () => {
    const manifest = readFileSync('manifest.yml', 'utf8');
    expect(entra.hosts.filter((host) => !manifest.includes(`https://${host}`))).toEqual([]);
  });
});
