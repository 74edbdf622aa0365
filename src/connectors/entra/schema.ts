import * as z from 'zod';

/** Only what we read; Graph may add properties at any time. `null` and absent mean the same to us. */
const text = z.string().nullish();
const flag = z.boolean().nullish();

export const ErrorBody = z.object({
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }),
});

export const GroupRecord = z.object({
  id: z.string().min(1),
  displayName: text,
  description: text,
  groupTypes: z.array(z.string()).nullish(),
  mailEnabled: flag,
  securityEnabled: flag,
  onPremisesSyncEnabled: flag,
  isAssignableToRole: flag,
  isManagementRestricted: flag,
  membershipRule: text,
  visibility: text,
  deletedDateTime: text,
  /** Only whether there are any matters. */
  assignedLicenses: z.array(z.unknown()).nullish(),
});
export type GroupRecord = z.infer<typeof GroupRecord>;

/** The properties of {@link GroupRecord} to ask for. */
export const groupSelect =
  'id,displayName,description,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted,membershipRule,visibility,deletedDateTime,assignedLicenses';

export const UserRecord = z.object({
  id: z.string().min(1),
  displayName: text,
  userPrincipalName: text,
  mail: text,
  accountEnabled: flag,
  userType: text,
  proxyAddresses: z.array(z.string()).nullish(),
});
export type UserRecord = z.infer<typeof UserRecord>;

export const userSelect = 'id,displayName,userPrincipalName,mail,accountEnabled,userType,proxyAddresses';

/** What User.ReadBasic.All lets an application read. */
export const basicUserSelect = 'id,displayName,userPrincipalName,mail';

export const MemberRecord = z.object({ id: z.string().min(1), '@odata.type': text });

export const IdList = z.object({ value: z.array(z.string()) });

const CredentialRecord = z.object({ endDateTime: text, hint: text });
export const ApplicationRecord = z.object({
  passwordCredentials: z.array(CredentialRecord).nullish(),
  keyCredentials: z.array(CredentialRecord).nullish(),
});

/** A page of a collection. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
}
