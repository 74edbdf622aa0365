import { readModules, titleIn } from '#emulator/shell/api/modules';

const BODY = [
  { key: 'property', type: 'jira:entityProperty' },
  { key: 'plain', type: 'jira:issuePanel', title: 'Access', resource: 'issue' },
  { key: 'translated', type: 'jira:adminPage', title: { i18n: 'admin.title' }, resource: 'admin' },
];
const TEXTS = { 'admin.title': { 'en-US': 'Gatehouse', 'de-DE': 'Torhaus' } };

describe('the modules of the manifest', () => {
  it('are those with a page', () => {
    expect(readModules(BODY, TEXTS).map(({ key }) => key)).toEqual(['plain', 'translated']);
  });

  it('have a title in each language, or English, or their key', () => {
    const [plain, translated] = readModules(BODY, TEXTS);
    expect(titleIn(plain!, 'de-DE')).toBe('Access');
    expect(titleIn(translated!, 'de-DE')).toBe('Torhaus');
    expect(titleIn(translated!, 'fr-FR')).toBe('Gatehouse');
    expect(titleIn(readModules(BODY)[1]!, 'en-US')).toBe('translated');
  });

  it('are none when the site says nothing', () => {
    expect(readModules(undefined)).toEqual([]);
  });
});
