import { SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { IssueAccessView } from '#contract/requests/issue-access';
import { reasonText } from '../../shared/reason-text';
import { useText } from '../../shared/text/text-provider';
import { DirectoryMatch } from './directory-match';

/** A refusal is no question to anybody. */
const titleOf = ({ state }: IssueAccessView) =>
  state === 'refused' ? 'issue.attention.refused' : 'issue.attention.title';

/** What stopped, why and what to do: of the request before it is decided, of its groups after. */
export function Attention({ request }: { readonly request: IssueAccessView }) {
  const text = useText();
  const stopped = request.grants.flatMap(({ id, entitlementName, attention }) =>
    attention === null ? [] : [{ id, entitlementName, attention }],
  );
  /** Another look into the directory can show that it is mended. */
  const looksAgain =
    request.state === 'in-progress' && stopped.some(({ attention }) => attention.about === 'principal');
  return (
    <>
      {request.attention !== null && (
        <SectionMessage appearance="warning" title={text(titleOf(request))}>
          <Text>{reasonText(text, request.attention)}</Text>
        </SectionMessage>
      )}
      {stopped.map(({ id, entitlementName, attention }) => (
        <SectionMessage
          key={id}
          appearance="warning"
          title={text('issue.attention.grant', { group: entitlementName })}
        >
          <Stack space="space.150">
            <Text>{reasonText(text, attention)}</Text>
            {looksAgain && id === stopped[0]?.id && <DirectoryMatch />}
          </Stack>
        </SectionMessage>
      ))}
    </>
  );
}
