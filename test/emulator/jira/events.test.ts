import { asApp, asUser, buildWorld, call, doc, raise, type World } from './world';

describe('product events', () => {
  let world: World;
  let key: string;
  beforeEach(async () => {
    world = buildWorld();
    key = await raise(world);
  });

  const since = async (action: () => Promise<unknown>) => {
    const from = world.events.length;
    await action();
    return world.events.slice(from);
  };

  it('tells of a created issue without promising custom fields', () => {
    expect(world.events).toHaveLength(1);
    const [event] = world.events;
    expect(event).toMatchObject({
      eventType: 'avi:jira:created:issue',
      selfGenerated: false,
      payload: {
        atlassianId: world.people.requester,
        issue: { key, fields: { status: { name: 'Waiting' } } },
      },
    });
    expect(JSON.stringify(event)).not.toContain('customfield_');
    expect(JSON.stringify(event)).not.toContain('requester@example.com');
  });

  it('tells of an edit with its changelog, once the change can be read', async () => {
    const seen: unknown[] = [];
    world.site.onEvent(() => seen.push(world.site.state.issues.get('10001')?.values.get('summary')));
    const events = await since(() =>
      call(world, asUser(world.people.agent), 'PUT', `/rest/api/3/issue/${key}`, {
        fields: { summary: 'New' },
      }),
    );
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        payload: {
          atlassianId: world.people.agent,
          changelog: {
            items: [{ field: 'summary', fieldId: 'summary', fromString: 'CRM please', toString: 'New' }],
          },
        },
      },
    ]);
    expect(events[0]?.payload).not.toHaveProperty('associatedStatuses');
    expect(seen).toEqual(['New']);
  });

  it('stays silent when an edit changes nothing', async () => {
    const events = await since(() =>
      call(world, asApp(), 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'CRM please' } }),
    );
    expect(events).toEqual([]);
  });

  it('marks what the app does as its own', async () => {
    const events = await since(() =>
      call(world, asApp(), 'POST', `/rest/api/3/issue/${key}/comment`, { body: doc('hello') }),
    );
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:commented:issue',
        selfGenerated: true,
        payload: {
          selfGenerated: true,
          atlassianId: world.site.appAccountId,
          comment: { author: { accountType: 'app' } },
        },
      },
    ]);
  });

  it('names old and new status when an approval moves the issue', async () => {
    const world2 = buildWorld(1);
    const key2 = await raise(world2);
    const path = `/rest/servicedeskapi/request/${key2}/approval`;
    const { body } = await call(world2, asUser(world2.people.approver), 'GET', path);
    const [approval] = body['values'] as unknown as { id: string }[];
    await call(world2, asUser(world2.people.approver), 'POST', `${path}/${approval?.id ?? ''}`, {
      decision: 'approve',
    });
    expect(world2.events.at(-1)).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      payload: {
        atlassianId: world2.people.approver,
        associatedStatuses: [{ name: 'Waiting' }, { name: 'Approved' }],
        changelog: { items: [{ field: 'status', fromString: 'Waiting', toString: 'Approved' }] },
      },
    });
  });

  it('adds an assigned event to the update when the assignee changes', async () => {
    const events = await since(() =>
      call(world, asApp(), 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: world.people.agent }),
    );
    expect(events.map((event) => event.eventType)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
  });

  it('tells of properties set and deleted, and of a deleted issue', async () => {
    const events = await since(async () => {
      await call(world, asApp(), 'PUT', `/rest/api/3/issue/${key}/properties/p`, 1);
      await call(world, asApp(), 'DELETE', `/rest/api/3/issue/${key}/properties/p`);
      await call(world, asApp(), 'DELETE', `/rest/api/3/issue/${key}`);
    });
    expect(events.map((event) => event.eventType)).toEqual([
      'avi:jira:set:issue-property',
      'avi:jira:deleted:issue-property',
      'avi:jira:deleted:issue',
    ]);
    expect(events[0]?.payload).toMatchObject({ property: { key: 'p' }, issue: { key } });
  });

  it('hands every listener a copy that it cannot use to change the site', () => {
    const [event] = world.events;
    const issue = event?.payload['issue'] as { fields: { summary: string } };
    issue.fields.summary = 'changed by a listener';
    expect(world.site.state.issues.get('10001')?.values.get('summary')).toBe('CRM please');
  });
});
