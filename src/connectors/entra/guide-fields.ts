import type { FieldGuide, GuideText } from '#connectors/contract';
import { cloudIds, clouds } from './clouds';

const label = (key: string, text: string): GuideText => ({ id: `fields.${key}.label`, text });
const help = (key: string, text: string): GuideText => ({ id: `fields.${key}.help`, text });

const cloudLabels = Object.fromEntries(
  cloudIds.map((id) => [id, { id: `fields.cloud.choices.${id}`, text: clouds[id].name }]),
);

/** How each setting is entered. */
export const fieldGuides: Readonly<Record<string, FieldGuide>> = {
  tenantId: {
    label: label('tenantId', 'Directory (tenant) ID'),
    help: help('tenantId', 'On the overview page of the app registration. A verified domain works too.'),
    example: '00000000-0000-0000-0000-000000000000',
  },
  clientId: {
    label: label('clientId', 'Application (client) ID'),
    help: help('clientId', 'On the same page.'),
    example: '00000000-0000-0000-0000-000000000000',
  },
  cloud: {
    label: label('cloud', 'Cloud'),
    help: help('cloud', 'Worldwide unless your tenant is in a national cloud.'),
    choices: cloudLabels,
  },
  clientSecret: {
    label: label('clientSecret', 'Client secret'),
    help: help('clientSecret', 'The column "Value" of the secret, not its Secret ID.'),
  },
  'certificate.certificate': {
    label: label('certificate', 'Certificate (PEM)'),
    help: help('certificate', 'The certificate you uploaded in Entra, from BEGIN to END CERTIFICATE.'),
    example: '-----BEGIN CERTIFICATE-----',
    kind: 'multiline',
    file: 'certificate',
  },
  'certificate.privateKey': {
    label: label('privateKey', 'Private key (PEM)'),
    help: help('privateKey', 'The RSA key of the certificate, without a pass phrase.'),
    example: '-----BEGIN PRIVATE KEY-----',
    kind: 'multiline',
    file: 'privateKey',
  },
  'certificate.thumbprintSha256': {
    label: label('thumbprint', 'Thumbprint (SHA-256)'),
    help: help('thumbprint', 'Only if you do not have the certificate itself. 64 hexadecimal digits.'),
    kind: 'text',
  },
};
