import type { ApplicationView } from '#contract/catalog/applications';
import {
  draftOf,
  emptyDraft,
  partsOf,
  payloadOf,
  unchangedOf,
} from '../../../../static/admin/pages/catalog/application-draft';

const application: ApplicationView = {
  id: 'wiki',
  name: 'Wiki',
  description: 'Pages',
  aliases: ['Docs', 'A, B'],
  ownerAccountId: 'acc-owner',
  risk: 'high',
  enabled: true,
  levels: [],
  fingerprint: 'f1',
  usedBy: { rules: [], liveGrants: { count: 0, more: false } },
};

describe('the form of an application', () => {
  test('reads a list as a person writes it', () => {
    expect(partsOf(' User,, Admin , ')).toEqual(['User', 'Admin']);
    expect(partsOf('  ')).toEqual([]);
  });

  test('leaves out what is empty, so that it is removed', () => {
    expect(payloadOf({ ...emptyDraft('User'), name: 'Wiki', description: '  ' })).toEqual({
      name: 'Wiki',
      risk: 'medium',
      aliases: [],
    });
  });

  test('sends back what it was given', () => {
    expect(payloadOf(draftOf({ ...application, aliases: ['Docs'] }))).toEqual({
      name: 'Wiki',
      description: 'Pages',
      aliases: ['Docs'],
      ownerAccountId: 'acc-owner',
      risk: 'high',
    });
  });

  test('switching an application changes nothing else of it, not even an alias with a comma', () => {
    expect(unchangedOf(application)).toEqual({
      id: 'wiki',
      fingerprint: 'f1',
      name: 'Wiki',
      description: 'Pages',
      aliases: ['Docs', 'A, B'],
      ownerAccountId: 'acc-owner',
      risk: 'high',
    });
  });
});
