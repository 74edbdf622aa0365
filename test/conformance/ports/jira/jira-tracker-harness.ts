import * as z from 'zod';
import { createJiraIssueTracker } from '#forge/jira/issues/jira-issue-tracker';
import type { ForgeRealm } from '../forge/forge-realm';
import type { TrackerHarness } from '../issue-tracker';
import { buildJiraWorld, callJira, type JiraWorld } from './jira-world';

const Raised = z.object({ issueId: z.string() });
const Created = z.object({ id: z.string() });
const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })),
});
const Approvals = z.object({ values: z.array(z.object({ id: z.string(), finalDecision: z.string() })) });
const Inline = z.object({ text: z.string().optional(), attrs: z.object({ id: z.string() }).optional() });
const Comments = z.object({
  comments: z.array(
    z.object({
      jsdPublic: z.boolean(),
      body: z.object({ content: z.array(z.object({ content: z.array(Inline) })) }),
    }),
  ),
});

type Body = z.infer<typeof Comments>['comments'][number]['body'];

const textOf = ({ content }: Body): string =>
  content
    .map((paragraph) => paragraph.content.map(({ text, attrs }) => text ?? `@${attrs?.id ?? ''}`).join(''))
    .join('\n');

/** What people do on the site. */
function actions({ site, people, status, field, desk, requestType }: JiraWorld) {
  const as = (person: keyof typeof people) => (method: string, path: string, body?: unknown) =>
    callJira(site, people[person], method, path, body);
  const raise = async (values: Readonly<Record<string, unknown>> = {}) => {
    const requestFieldValues = { summary: 'CRM please', [field.application]: { value: 'CRM' }, ...values };
    const ids = { serviceDeskId: desk.serviceDeskId, requestTypeId: requestType.id };
    const reply = await as('requester')('POST', '/rest/servicedeskapi/request', {
      ...ids,
      requestFieldValues,
    });
    return Raised.parse(reply).issueId;
  };
  const moveBy: TrackerHarness['moveBy'] = async (person, issueId, name) => {
    const path = `/rest/api/3/issue/${issueId}/transitions`;
    const { transitions } = Transitions.parse(await as(person)('GET', path));
    const id = transitions.find(({ to }) => to.id === status[name])?.id;
    await as(person)('POST', path, { transition: { id } });
  };
  return { as, raise, moveBy };
}

type Actions = ReturnType<typeof actions>;

function create({ as }: Actions, { desk, requestType }: JiraWorld): TrackerHarness['create'] {
  const fields = {
    project: { id: desk.id },
    issuetype: { id: requestType.issueTypeId },
    summary: 'No request',
  };
  return async () => Created.parse(await as('agent')('POST', '/rest/api/3/issue', { fields })).id;
}

function approve({ as }: Actions): TrackerHarness['approve'] {
  return async (person, issueId) => {
    const path = `/rest/servicedeskapi/request/${issueId}/approval`;
    const { values } = Approvals.parse(await as(person)('GET', path));
    const open = values.find(({ finalDecision }) => finalDecision === 'pending');
    await as(person)('POST', `${path}/${open?.id ?? ''}`, { decision: 'approve' });
  };
}

function comments({ as }: Actions): TrackerHarness['comments'] {
  return async (issueId) => {
    const reply = Comments.parse(await as('agent')('GET', `/rest/api/3/issue/${issueId}/comment`));
    return reply.comments.map(({ jsdPublic, body }) => ({
      audience: jsdPublic ? 'public' : 'internal',
      text: textOf(body),
    }));
  };
}

function property({ as }: Actions): TrackerHarness['property'] {
  return async (issueId) => {
    const reply = await as('agent')('GET', `/rest/api/3/issue/${issueId}/properties/gatehouse.access`);
    return z.object({ value: z.unknown() }).parse(reply).value;
  };
}

/** The Jira adapter on a site of the emulator. */
export function jiraTrackerHarness(realm: ForgeRealm) {
  const world = buildJiraWorld(realm.jira);
  const { people, status, field, desk, requestType, options } = world;
  const acts = actions(world);
  const harness: TrackerHarness = {
    tracker: realm.inApp(createJiraIssueTracker({ clock: { now: () => realm.clock.iso() } })),
    ...{
      people,
      options,
      statuses: status,
      fields: field,
      projectId: desk.id,
      requestTypeId: requestType.id,
    },
    now: () => realm.clock.iso(),
    advance: (minutes) => realm.clock.set(realm.clock.now() + minutes * 60_000),
    raise: () => acts.raise(),
    create: create(acts, world),
    choose: async (person, issueId, option) => {
      const fields = { [field.application]: { id: options[option] } };
      await acts.as(person)('PUT', `/rest/api/3/issue/${issueId}`, { fields });
    },
    moveBy: acts.moveBy,
    approve: approve(acts),
    property: property(acts),
    comments: comments(acts),
  };
  return { ...harness, world, raiseWith: acts.raise, as: acts.as };
}
