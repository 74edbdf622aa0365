import * as React from 'react';
import { LinkButton } from '@atlaskit/button/new';
import type { RequestField, RequestType } from '../../api/desk-shapes';
import { FieldInput } from '../../form/field-input';
import { readForm } from '../../form/field-kind';
import { Awaited } from '../../parts/awaited';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Failure, Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useAction } from '../../session/use-action';
import { useLive } from '../../session/use-live';
import { goTo, hashOf } from '../../session/use-route';

interface Props {
  readonly deskId: string;
  readonly typeId: string;
}

interface Blank {
  readonly type: RequestType | undefined;
  readonly fields: readonly RequestField[];
}

/** The form of one request type, built from what the service desk says it asks. */
export function NewRequestView({ deskId, typeId }: Props): React.JSX.Element {
  const { desk } = useSession();
  const blank = useLive<Blank>(`form ${deskId}/${typeId}`, async () => {
    const [types, fields] = await Promise.all([
      desk.requestTypes(deskId),
      desk.requestFields(deskId, typeId),
    ]);
    return { type: types.find(({ id }) => id === typeId), fields };
  });
  const type = blank.data?.type;
  return (
    <Page
      title={type?.name ?? 'New request'}
      lead={type?.helpText || type?.description}
      trail={[['Help portal', hashOf('portal')]]}
    >
      <Card title="Your request">
        <Awaited live={blank} what="the form">
          {({ fields }) => <RequestForm deskId={deskId} typeId={typeId} fields={fields} />}
        </Awaited>
      </Card>
    </Page>
  );
}

function RequestForm({ deskId, typeId, fields }: Props & Pick<Blank, 'fields'>): React.JSX.Element {
  const { desk, world, persona } = useSession();
  const { busy, error, run } = useAction();
  const shown = fields.filter(({ visible }) => visible !== false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    let key = '';
    const sent = await run(async () => {
      const requestFieldValues = readForm(form, shown);
      key = (await desk.raise({ serviceDeskId: deskId, requestTypeId: typeId, requestFieldValues })).issueKey;
    });
    if (sent || key !== '') goTo('portal', key);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit(event.currentTarget);
      }}
    >
      {shown.map((field) => (
        <FieldInput key={field.fieldId} field={field} people={world.people} />
      ))}
      <Failure title="The request was not sent" error={error} />
      {busy && <Note>Sending the request…</Note>}
      <div className="form-actions">
        <Button kind="primary" submit busy={busy}>
          Send
        </Button>
        <LinkButton appearance="subtle" href={hashOf('portal')}>
          Cancel
        </LinkButton>
        <span className="faint">as {persona.name}</span>
      </div>
    </form>
  );
}
