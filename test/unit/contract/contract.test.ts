import { adminForms, adminInputs } from '#contract/surfaces/admin-page';
import { issueInputs } from '#contract/surfaces/issue-panel';
import { myAccessInputs } from '#contract/surfaces/my-access';
import { portalRequestInputs } from '#contract/surfaces/portal-request';
import { namesIn, readText } from '#test/support/project-tree';

const surfaces = {
  'static/admin': adminInputs,
  'static/issue-panel': issueInputs,
  'static/portal': portalRequestInputs,
  'static/my-access': myAccessInputs,
};

describe('inputs', () => {
  const every = Object.values(surfaces).flatMap((inputs) => Object.entries(inputs));

  test.each(every)('%s takes no parameter that it does not know', (_operation, schema) => {
    const faults = schema.safeParse({ __surprise: 1 });
    expect(faults.success).toBe(false);
  });

  test('names follow one style', () => {
    for (const [operation] of every) expect(operation).toMatch(/^[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+$/);
  });

  test('forms are parameters of operations that there are', () => {
    for (const [operation, forms] of Object.entries(adminForms)) {
      const input = adminInputs[operation as keyof typeof adminForms];
      const parameters = Object.keys('shape' in input ? input.shape : {});
      for (const form of forms) expect(parameters).toContain(form.split('.')[0]);
    }
  });
});

function sourceOf(folder: string): string {
  const files = namesIn(folder, 'file').map((name) => readText(`${folder}/${name}`));
  return [...files, ...namesIn(folder, 'folder').map((name) => sourceOf(`${folder}/${name}`))].join('\n');
}

test.each(Object.entries(surfaces))('%s calls every operation that is there for it', (folder, inputs) => {
  const source = sourceOf(folder);
  expect(Object.keys(inputs).filter((operation) => !source.includes(`'${operation}'`))).toEqual([]);
});
