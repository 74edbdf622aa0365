/**
 * What the sign-in service shows a browser. It also answers 200 with this page when the tenant segment holds
 * characters that no tenant name may hold, so a client that expects JSON must cope with it.
 */
export function signInPage(): string {
  return [
    '<!DOCTYPE html>',
    '<html dir="ltr" lang="en">',
    '<head><meta charset="utf-8"><title>Sign in to your account</title></head>',
    '<body><div id="lightbox" role="main"><h1>Sign in</h1><p>Sorry, but we are having trouble signing you in.</p></div></body>',
    '</html>',
  ].join('\n');
}

export function isLegalTenantSegment(tenant: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(tenant);
}
