/** The one installation of the local site, as resolvers, pages and the shell know it. */
export const INSTALLATION = {
  appVersion: '1.0.0',
  environmentId: '5f0b1f6a-6c6d-4d1c-9a53-0d5a7e3b2c10',
  environmentType: 'DEVELOPMENT',
  installationId: '9f4c2a1e-3b7d-4c58-8a6f-1e2d3c4b5a69',
  cloudId: 'c7d8e9f0-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  siteUrl: 'https://site.example',
} as const;
