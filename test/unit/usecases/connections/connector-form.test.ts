import * as z from 'zod';
import type { ConnectorDefinition } from '#connectors/contract';
import { entra } from '#connectors/entra/index';
import { listConnectors } from '#usecases/connections/views/list-connectors';
import { ScriptedDirectory } from '../kit/scripted-connector';

const formOf = (definition: ConnectorDefinition) => {
  const [connector] = listConnectors([definition]).connectors;
  return { connector, fields: new Map(connector?.fields.map((field) => [field.key, field])) };
};
const vendor = new ScriptedDirectory().definition as ConnectorDefinition;

describe('the form of a connector', () => {
  it('has every setting of the schema, those of the guide first, with its key for a label where the guide says nothing', () => {
    const { connector, fields } = formOf(vendor);
    expect(connector?.fields.map(({ key }) => key)).toEqual(['tenant', 'token', 'region']);
    expect(fields.get('tenant')).toMatchObject({
      kind: 'text',
      required: true,
      secret: false,
      example: 'acme',
    });
    expect(fields.get('region')).toMatchObject({ required: false, label: { text: 'region' } });
    expect(fields.get('token')).toMatchObject({ kind: 'secret', required: true, secret: true });
  });

  it('offers the values of a choice and its default, which need not be entered', () => {
    const config = z.strictObject({ site: z.enum(['eu', 'us']).default('eu') });
    const { fields } = formOf({ ...vendor, config, secretKeys: [] });
    expect(fields.get('site')).toMatchObject({ kind: 'choice', required: false, defaultValue: 'eu' });
    expect(fields.get('site')?.choices.map(({ value }) => value)).toEqual(['eu', 'us']);
  });

  it('of Entra offers a secret or a certificate, both written only', () => {
    const { connector, fields } = formOf(entra);
    expect(connector?.credentials).toMatchObject([
      { id: 'secret', fields: ['clientSecret'] },
      {
        id: 'certificate',
        fields: ['certificate.certificate', 'certificate.privateKey', 'certificate.thumbprintSha256'],
      },
    ]);
    expect(fields.get('clientSecret')).toMatchObject({ kind: 'secret', required: true, secret: true });
    expect(fields.get('certificate.privateKey')).toMatchObject({ kind: 'multiline', required: true });
    expect(fields.get('certificate.privateKey')?.file).toBe('privateKey');
    expect(fields.get('certificate.certificate')?.file).toBe('certificate');
    expect(fields.get('clientSecret')?.file).toBeNull();
    expect(fields.get('certificate.certificate')).toMatchObject({ secret: true, required: false });
    expect(fields.get('cloud')).toMatchObject({ kind: 'choice', required: false, defaultValue: 'global' });
  });

  it('of Entra asks for the least permissions and says when the others are needed', () => {
    const permissions = formOf(entra).connector?.permissions ?? [];
    const required = permissions.filter((permission) => permission.required).map(({ id }) => id);
    expect(required).toEqual(['User.Read.All', 'GroupMember.ReadWrite.All']);
    expect(permissions.find(({ id }) => id === 'Group.Create')?.onlyIf?.text).toContain('creates groups');
    expect(permissions.filter((permission) => !permission.required && permission.onlyIf === null)).toEqual(
      [],
    );
  });
});
