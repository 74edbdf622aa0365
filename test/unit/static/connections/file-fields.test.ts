import type { ConnectorFieldView } from '#contract/connections/connections';
import { withFiles, withoutFile } from '../../../../static/admin/pages/connections/files/file-fields';
import type { Filled } from '../../../../static/admin/pages/connections/files/file-fields';
import { certificate, keys, picked } from './key-files';

const field = (key: string, file: ConnectorFieldView['file']): ConnectorFieldView => ({
  ...{ key, file, kind: 'multiline', secret: true, required: true, choices: [] },
  ...{ label: { id: key, text: key }, help: null, example: null, defaultValue: null },
});
const fields = [field('cert.pem', 'certificate'), field('cert.key', 'privateKey'), field('cert.hash', null)];
const typed: Filled = { values: { 'cert.pem': '', 'cert.key': 'typed', 'cert.hash': 'typed' }, files: [] };
const both = `${certificate}\n${keys.pkcs8}`;

describe('A file that somebody uploads', () => {
  it('fills in the fields of what it holds and leaves the others as they were typed', () => {
    const { values } = withFiles(typed, fields, [picked('certificate.pem', certificate)]);
    expect(values).toEqual({ 'cert.pem': certificate, 'cert.key': 'typed', 'cert.hash': 'typed' });
    expect(withFiles(typed, fields, [picked('both.pem', both)]).values).toEqual({
      ...{ 'cert.pem': certificate, 'cert.key': keys.pkcs8, 'cert.hash': 'typed' },
    });
  });

  it('that is of no use changes no field', () => {
    const { values, files } = withFiles(typed, fields, [picked('key.pem', keys.encrypted)]);
    expect(values).toEqual(typed.values);
    expect(files).toMatchObject([{ name: 'key.pem', fault: 'encryptedKey' }]);
  });

  it('fills in its fields after one that was of no use', () => {
    const wrong = withFiles(typed, fields, [picked('key.pem', keys.encrypted)]);
    const { values, files } = withFiles(wrong, fields, [picked('plain.pem', keys.pkcs8)]);
    expect(values).toMatchObject({ 'cert.key': keys.pkcs8 });
    expect(files.map(({ name }) => name)).toEqual(['plain.pem']);
  });

  it('does not bring back what an earlier one had filled in and somebody has changed since', () => {
    const draft = withFiles(typed, fields, [picked('both.pem', both)]);
    const changed = { ...draft, values: { ...draft.values, 'cert.pem': 'another' } };
    const { values } = withFiles(changed, fields, [picked('key.pem', keys.other)]);
    expect(values).toMatchObject({ 'cert.pem': 'another', 'cert.key': keys.other });
  });

  it('takes back what it filled in when it is taken away, but not what was changed since', () => {
    const draft = withFiles(typed, fields, [picked('both.pem', both)]);
    const changed = { ...draft, values: { ...draft.values, 'cert.key': 'by hand' } };
    const [file] = changed.files;
    const left = file && withoutFile(changed, fields, file);
    expect(left).toEqual({
      files: [],
      values: { 'cert.pem': '', 'cert.key': 'by hand', 'cert.hash': 'typed' },
    });
  });

  it('fills in nothing that the connector does not ask for', () => {
    const { values } = withFiles(typed, [field('cert.pem', 'certificate')], [picked('both.pem', both)]);
    expect(values).toEqual({ ...typed.values, 'cert.pem': certificate });
  });
});
