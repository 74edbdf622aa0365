/** A refusal of the token endpoint: the OAuth error, the AADSTS number and its text. */
export class TokenFault extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly code: number,
    text: string,
    /** Some errors carry no `error_uri`. */
    readonly linked = true,
  ) {
    super(text);
    this.name = 'TokenFault';
  }
}

const ASSERTION_DOCS =
  'Review the documentation at https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials .';

const invalidClient = (code: number, text: string): TokenFault =>
  new TokenFault(401, 'invalid_client', code, text);
const invalidRequest = (code: number, text: string): TokenFault =>
  new TokenFault(400, 'invalid_request', code, text);

export const refusals = {
  wrongSecret: (clientId: string) =>
    invalidClient(
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    ),
  expiredSecret: (clientId: string) =>
    invalidClient(
      7000222,
      `The provided client secret keys for app '${clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    ),
  noCredential: () =>
    invalidClient(
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    ),
  assertionTime: (now: string, from: string, to: string) =>
    invalidClient(
      700024,
      `Client assertion is not within its valid time range. Current time: ${now}, assertion valid from ${from}, expiry time of assertion ${to}. ${ASSERTION_DOCS}`,
    ),
  assertionClient: () =>
    invalidClient(
      700021,
      `Client assertion application identifier doesn't match 'client_id' parameter. ${ASSERTION_DOCS}`,
    ),
  assertionAudience: () =>
    invalidClient(700023, `Client assertion audience claim does not match Realm issuer. ${ASSERTION_DOCS}`),
  noThumbprint: () =>
    invalidClient(
      5002723,
      'Invalid JWT token. No certificate SHA-1 thumbprint, certificate SHA-256 thumbprint, nor keyId specified in token header.',
    ),
  unknownKey: (clientId: string, thumbprint: string) =>
    invalidClient(
      700027,
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'].`,
    ),
  expiredKey: (thumbprint: string, from: string, to: string) =>
    invalidClient(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key used is expired., Thumbprint of key used by client: '${thumbprint}', Found key 'Start=${from}, End=${to}'].`,
    ),
  badSignature: (thumbprint: string) =>
    invalidClient(
      700027,
      `Client assertion contains an invalid signature. [Reason - The key was found but the signature is invalid., Thumbprint of key used by client: '${thumbprint}'].`,
    ),
  malformedAssertion: () => invalidClient(50027, 'JWT token is invalid or malformed.'),
  missingField: (name: string) =>
    invalidRequest(
      90014,
      `The required field '${name}' is missing from the credential. Ensure that you have all the necessary parameters for the login request.`,
    ),
  missingParameter: (name: string) =>
    invalidRequest(900144, `The request body must contain the following parameter: '${name}'.`),
  unknownTenant: (tenant: string) =>
    invalidRequest(
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    ),
  strangeTenant: (tenant: string) =>
    invalidRequest(
      900023,
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
    ),
  noTenant: () =>
    invalidRequest(
      50059,
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
    ),
  unknownApplication: (clientId: string, tenant: string) =>
    new TokenFault(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
  invalidApplication: (clientId: string) =>
    new TokenFault(
      400,
      'unauthorized_client',
      700038,
      `${clientId} is not a valid application identifier.`,
      false,
    ),
  invalidScope: (scope: string) =>
    new TokenFault(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
      false,
    ),
  unknownResource: (resource: string, tenant: string) =>
    new TokenFault(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    ),
  unsupportedGrant: (grant: string) =>
    new TokenFault(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant}'.`,
      false,
    ),
  conditionalAccess: () =>
    new TokenFault(
      400,
      'invalid_grant',
      53003,
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
      false,
    ),
};
