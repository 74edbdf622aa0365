import { parseIssueEvent, UnreadableEvent } from '#forge/events/issue-event';

describe('The event of an issue', () => {
  it.each([
    ['ids as texts', { issue: { id: '10012', fields: { project: { id: '10000' } } } }, '10000'],
    ['ids as numbers', { issue: { id: 10012, fields: { project: { id: 10000 } } } }, '10000'],
    ['more than is needed', { eventType: 'x', issue: { id: '10012', key: 'A-1', fields: {} } }, undefined],
    ['no fields', { issue: { id: '10012' } }, undefined],
    ['fields without the project', { issue: { id: '10012', fields: { summary: 'A' } } }, undefined],
  ])('is read with %s', (_name, event, projectId) => {
    expect(parseIssueEvent(event)).toEqual({
      issueId: '10012',
      ...(projectId === undefined ? {} : { projectId }),
    });
  });

  const NOTHING = [undefined, null, 'secret', 7, true, []] as const;
  const NO_ID = [undefined, null, '', 'secret', '-1', '1.5', '1'.repeat(21), NaN, 1.5, -1, true, {}] as const;
  const within = (value: unknown) => (value === undefined ? 'undefined' : JSON.stringify(value));
  const table: readonly (readonly [string, unknown, string])[] = [
    ...NOTHING.map((event) => [`event ${within(event)}`, event, 'event is no object'] as const),
    ...NOTHING.map((issue) => [`issue ${within(issue)}`, { issue }, 'issue is no object'] as const),
    ...NO_ID.map((id) => [`issue id ${within(id)}`, { issue: { id } }, 'issue.id is no id'] as const),
    ...NOTHING.slice(1).map(
      (fields) =>
        [`fields ${within(fields)}`, { issue: { id: '1', fields } }, 'issue.fields is no object'] as const,
    ),
    ...NOTHING.slice(1).map(
      (project) =>
        [
          `project ${within(project)}`,
          { issue: { id: '1', fields: { project } } },
          'issue.fields.project is no object',
        ] as const,
    ),
    ...NO_ID.map(
      (id) =>
        [
          `project id ${within(id)}`,
          { issue: { id: '1', fields: { project: { id } } } },
          'issue.fields.project.id is no id',
        ] as const,
    ),
  ];

  it.each(table)('is refused for its %s, named by its place and not quoted', (_name, event, fault) => {
    const parse = () => parseIssueEvent(event);
    expect(parse).toThrow(UnreadableEvent);
    expect(parse).toThrow(`the issue event is unreadable: ${fault}`);
    expect(parse).not.toThrow(/secret/);
  });
});
