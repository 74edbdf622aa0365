import { refusalText } from '#emulator/shell/api/refusal-text';
import { readWorld } from '#emulator/shell/api/world';
import { toRequestFields } from '#emulator/shell/api/edit-screen';

describe('refusalText', () => {
  it.each([
    ['Jira', { errorMessages: ['No.'], errors: { summary: 'Too long.' } }, 'No. summary: Too long.'],
    [
      'JSM',
      { errorMessage: 'The request does not exist.', i18nErrorMessage: {} },
      'The request does not exist.',
    ],
    ['Graph', { error: { code: 'Request_BadRequest', message: 'Wrong.' } }, 'Request_BadRequest: Wrong.'],
    [
      'the token endpoint',
      { error: 'invalid_client', error_description: 'AADSTS7000222: Expired.' },
      'AADSTS7000222: Expired.',
    ],
    ['a proxy', '  Bad gateway\n', 'Bad gateway'],
  ])('finds the sentence in an error answer of %s', (_, body, text) => {
    expect(refusalText(body)).toBe(text);
  });

  it.each([[undefined], [''], [{}], [{ errorMessages: [], errors: {} }], [42]])(
    'finds none in %j',
    (body) => {
      expect(refusalText(body)).toBeUndefined();
    },
  );
});

describe('readWorld', () => {
  it('reads people, fields and projects from maps of short names', () => {
    const world = readWorld({
      jira: {
        projects: { desk: { id: '1', key: 'ACCESS', name: 'Access desk' } },
        fields: { application: { id: 'customfield_1', name: 'Application' }, duration: 'customfield_2' },
        users: {
          requester: { accountId: 'a1', emailAddress: 'requester@example.com', displayName: 'Requester' },
        },
      },
      entra: { tenantId: 't', clientId: 'of the app', adminCentre: { clientId: 'c', clientSecret: 's' } },
    });
    expect(world.projectKeys).toEqual(['ACCESS']);
    expect(world.people).toEqual([
      { key: 'requester', accountId: 'a1', name: 'Requester', email: 'requester@example.com' },
    ]);
    expect(world.fields.map(({ id, name }) => [id, name])).toEqual([
      ['customfield_1', 'Application'],
      ['customfield_2', 'duration'],
    ]);
    expect(world.entra).toEqual({ tenantId: 't', clientId: 'c', clientSecret: 's' });
  });

  it('reads lists as well as maps', () => {
    const users = [{ accountId: 'a1', email: 'agent@example.com', displayName: 'Agent' }];
    const { people } = readWorld({ jira: { users } });
    expect(people).toEqual([{ key: 'a1', accountId: 'a1', name: 'Agent', email: 'agent@example.com' }]);
  });

  it('leaves out accounts nobody can act as, and survives an empty world', () => {
    expect(readWorld({ jira: { users: { app: { accountId: 'x', displayName: 'App' } } } }).people).toEqual(
      [],
    );
    expect(readWorld(undefined).projectKeys).toEqual([]);
  });
});

describe('toRequestFields', () => {
  it('asks an edit screen the way a portal form asks', () => {
    const [field] = toRequestFields({
      fields: {
        customfield_1: {
          name: 'Application',
          required: true,
          schema: { type: 'option' },
          allowedValues: [
            { id: '10', value: 'Wiki' },
            { id: '11', name: 'High' },
          ],
        },
      },
    });
    expect(field).toMatchObject({ fieldId: 'customfield_1', name: 'Application', required: true });
    expect(field?.validValues).toEqual([
      { value: '10', label: 'Wiki' },
      { value: '11', label: 'High' },
    ]);
  });
});
