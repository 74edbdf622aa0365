import * as z from 'zod';
import type { TestSite } from './test-site';

const Named = z.object({ id: z.string(), name: z.string() });
const Types = z.object({ values: z.array(Named) });

/** Fields of the form, by the words of their names, and whether they are required. */
const FORM: readonly (readonly [RegExp, boolean])[] = [
  [/^Application$/, true],
  [/^Access (type|level)$/, true],
  [/^(Access )?duration$/i, false],
  [/^Justification$/, false],
  [/^(Access for|Beneficiary)$/, false],
];

/** What the set-up leaves to a person: the fields on the forms, and the request types in the portal. */
export async function finishRequestTypes(site: TestSite, deskId: string): Promise<void> {
  const { values } = await site.jira(`/rest/servicedeskapi/servicedesk/${deskId}/requesttype`, Types);
  const fields = await site.jira('/rest/api/3/field', z.array(Named));
  const wanted = FORM.flatMap(([name, required]) => {
    const field = fields.find((each) => name.test(each.name));
    return field === undefined ? [] : [{ fieldId: field.id, required }];
  });
  for (const { id } of values.filter(({ name }) => name.startsWith('Request ')))
    await site.control('request-type', { requestTypeId: id, fields: wanted, inPortal: true });
}
