import * as z from 'zod';
import { Certificate, hasThumbprint } from './certificate';
import { cloudIds } from './clouds';
import { isSecretReference, mistakenSettings, referenceMessage } from './mistaken-settings';

export const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const TenantId = z
  .string('Enter the directory (tenant) id.')
  .trim()
  .refine((value) => guid.test(value) || domain.test(value), {
    error:
      'The tenant must be its id (a GUID, "Directory (tenant) ID" on the app\'s overview page) or one of its verified domains, such as contoso.onmicrosoft.com.',
  });

const ClientId = z
  .string('Enter the application (client) id.')
  .trim()
  .refine((value) => guid.test(value), {
    error: 'The client id must be a GUID: "Application (client) ID" on the app\'s overview page.',
  });

const ClientSecret = z
  .string()
  .trim()
  .refine((value) => !guid.test(value), {
    error:
      'This looks like the id of a client secret, not its value. The value is shown only once, right after the secret is created: create a new secret and copy the column "Value".',
  })
  .refine((value) => !isSecretReference(value), { error: referenceMessage })
  .refine((value) => value.length <= 1024, { error: 'A client secret has at most 1024 characters.' });

const Fields = z
  .strictObject({
    cloud: z.enum(cloudIds, 'Choose the cloud: global, us-l4, us-l5 or china.').default('global'),
    tenantId: TenantId,
    clientId: ClientId,
    clientSecret: ClientSecret.optional(),
    certificate: Certificate.optional(),
  })
  .superRefine((value, context) => {
    const given = [value.clientSecret, value.certificate].filter((credential) => credential !== undefined);
    if (given.length === 1) return;
    const message =
      given.length === 0
        ? 'Enter a client secret or a certificate.'
        : 'Enter either a client secret or a certificate, not both.';
    context.addIssue({ code: 'custom', path: ['clientSecret'], message });
  })
  .refine((value) => value.certificate === undefined || hasThumbprint(value.certificate), {
    path: ['certificate'],
    error: 'Give the certificate itself (PEM) or its SHA-256 thumbprint beside the private key.',
  });

/**
 * Settings of one Entra connection: form fields, or the JSON text `{"tenantId", "clientId", "clientSecret"}` pasted as one.
 * Exactly one credential. Messages are fit for the form and never quote a value.
 */
export const EntraConfig = z.preprocess(unpack, Fields);
export type EntraConfig = z.infer<typeof EntraConfig>;

/** Top-level settings that live in the vault only. */
export const entraSecretKeys = ['clientSecret', 'certificate'] as const;

/** Pasted text becomes an object; blank form fields count as not given; well-known mistakes are explained. */
function unpack(input: unknown, context: z.RefinementCtx): unknown {
  const value = typeof input === 'string' ? parseJson(input) : input;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const settings = Object.fromEntries(Object.entries(value).filter(([, field]) => !isBlank(field)));
  for (const { key, message } of mistakenSettings(settings))
    context.addIssue({ code: 'custom', path: [key], message });
  return settings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isBlank(field: unknown): boolean {
  return field === null || field === undefined || (typeof field === 'string' && field.trim() === '');
}
