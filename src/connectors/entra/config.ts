import * as z from 'zod';
import { Certificate, hasThumbprint } from './token/certificate';
import { cloudIds } from './clouds';
import { isSecretReference, mistakenSettings } from './checks/mistaken-settings';

export const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const TenantId = z
  .string('vendor.entra.config.tenantMissing')
  .trim()
  .refine((value) => guid.test(value) || domain.test(value), {
    error: 'vendor.entra.config.tenantForm',
  });

const ClientId = z
  .string('vendor.entra.config.clientMissing')
  .trim()
  .refine((value) => guid.test(value), {
    error: 'vendor.entra.config.clientForm',
  });

const ClientSecret = z
  .string()
  .trim()
  .refine((value) => !guid.test(value), { error: 'vendor.entra.config.secretIsId' })
  .refine((value) => !isSecretReference(value), { error: 'vendor.entra.config.secretIsReference' })
  .refine((value) => value.length <= 1024, { error: 'vendor.entra.config.secretTooLong' });

const Fields = z
  .strictObject({
    cloud: z.enum(cloudIds, 'vendor.entra.config.cloud').default('global'),
    tenantId: TenantId,
    clientId: ClientId,
    clientSecret: ClientSecret.optional(),
    certificate: Certificate.optional(),
  })
  .superRefine((value, context) => {
    const given = [value.clientSecret, value.certificate].filter((credential) => credential !== undefined);
    if (given.length === 1) return;
    const message =
      given.length === 0 ? 'vendor.entra.config.credentialMissing' : 'vendor.entra.config.credentialTwice';
    context.addIssue({ code: 'custom', path: ['clientSecret'], message });
  })
  .refine((value) => value.certificate === undefined || hasThumbprint(value.certificate), {
    path: ['certificate'],
    error: 'vendor.entra.config.certificateMissing',
  });

/**
 * Settings of one Entra connection: form fields, or the JSON text `{"tenantId", "clientId", "clientSecret"}` pasted as one.
 * Exactly one credential. Messages are keys of sentences.
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
