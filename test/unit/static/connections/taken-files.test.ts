import { sourceOf, takeFiles } from '../../../../static/admin/pages/connections/files/taken-files';
import { certificate, keys, picked } from './key-files';

const namesOf = (files: ReturnType<typeof takeFiles>) => files.map(({ name }) => name);

describe('The files somebody chose', () => {
  const first = takeFiles([], [picked('certificate.pem', certificate)]);

  it('stay when the next one brings the other part', () => {
    const files = takeFiles(first, [picked('key.pem', keys.pkcs8)]);
    expect(namesOf(files)).toEqual(['certificate.pem', 'key.pem']);
    expect(sourceOf(files, 'certificate')?.name).toBe('certificate.pem');
    expect(sourceOf(files, 'privateKey')?.parts).toEqual({ privateKey: keys.pkcs8 });
  });

  it('make room for a later one that brings the same part', () => {
    const both = takeFiles(first, [picked('both.pem', `${keys.pkcs8}\n${certificate}`)]);
    expect(namesOf(both)).toEqual(['both.pem']);
    const other = takeFiles(both, [picked('other.pem', keys.other)]);
    expect(namesOf(other)).toEqual(['both.pem', 'other.pem']);
    expect(sourceOf(other, 'privateKey')?.name).toBe('other.pem');
    expect(sourceOf(other, 'certificate')?.name).toBe('both.pem');
  });

  it('stay when the next one is of no use, which goes with the choice after it', () => {
    const wrong = takeFiles(first, [picked('key.pem', keys.encrypted)]);
    expect(wrong.map(({ fault }) => fault)).toEqual([null, 'encryptedKey']);
    expect(namesOf(takeFiles(wrong, [picked('plain.pem', keys.pkcs8)]))).toEqual([
      'certificate.pem',
      'plain.pem',
    ]);
  });

  it('have an id of their own even when the same file is chosen again', () => {
    const again = takeFiles(first, [picked('certificate.pem', certificate)]);
    expect(namesOf(again)).toEqual(['certificate.pem']);
    expect(again[0]?.id).not.toBe(first[0]?.id);
  });
});
