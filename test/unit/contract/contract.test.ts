import type * as z from 'zod';
import {
  grantStates as grantStatesShown,
  requestStates as requestStatesShown,
} from '#contract/requests/access';
import { PortalInput, RuleInput, intents as intentsShown } from '#contract/configuration/catalog-inputs';
import { adminInputs } from '#contract/surfaces/admin-page';
import { handledChoices as handledChoicesShown } from '#contract/grants/ledger';
import { issueInputs } from '#contract/surfaces/issue-panel';
import { portalRequestInputs } from '#contract/surfaces/portal-request';
import { connectorErrorCodes } from '#contract/kit/reply';
import { requestStates, grantStates, handledChoices, intents } from '#domain/kit/codes';
import { connectorErrorKinds } from '#domain/failure/connector-error-kind';
import { PortalMapping } from '#domain/portals/portal';
import { AccessRule } from '#domain/rules/rule';
import { portal, rule } from '../usecases/kit/admin-world';

describe('the contract and the domain mean the same', () => {
  test('states and intents', () => {
    expect(requestStatesShown).toEqual(requestStates);
    expect(grantStatesShown).toEqual(grantStates);
    expect(handledChoicesShown).toEqual(handledChoices);
    expect(intentsShown).toEqual(intents);
  });

  test('kinds of connector errors', () => {
    expect(connectorErrorCodes).toEqual(connectorErrorKinds.map((kind) => `connector-${kind}`));
  });

  test('a rule passes through the contract unchanged', () => {
    const full: z.input<typeof AccessRule> = {
      ...rule,
      durationCap: 'P30D',
      outcome: {
        kind: 'approval',
        stages: [
          {
            name: 'Owners',
            need: 2,
            approvers: [
              { kind: 'user', accountId: 'acc-1' },
              { kind: 'group', groupId: 'team-a' },
              { kind: 'application-owner' },
            ],
          },
        ],
      },
    };
    const sent = RuleInput.parse(full);
    expect(AccessRule.parse({ ...sent, version: 1 })).toEqual(AccessRule.parse({ ...full, version: 1 }));
    const { version: _version, ...shape } = AccessRule.shape;
    expect(Object.keys(RuleInput.shape).sort()).toEqual(Object.keys(shape).sort());
  });

  test('a portal mapping passes through the contract unchanged', () => {
    expect(PortalMapping.parse(PortalInput.parse(portal))).toEqual(portal);
    expect(Object.keys(PortalInput.shape).sort()).toEqual(Object.keys(PortalMapping.shape).sort());
  });
});

describe('inputs', () => {
  const every = Object.entries({ ...adminInputs, ...issueInputs, ...portalRequestInputs });

  test.each(every)('%s takes no parameter that it does not know', (_operation, schema) => {
    const faults = schema.safeParse({ __surprise: 1 });
    expect(faults.success).toBe(false);
  });

  test('names follow one style', () => {
    for (const [operation] of every) expect(operation).toMatch(/^[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+$/);
  });
});
