import { invoke, requestJira, showFlag } from '@forge/bridge';
import {
  Box,
  Button,
  Form,
  Inline,
  InlineEdit,
  Label,
  LinkButton,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Popup,
  Stack,
  Text,
  TextArea,
  Textfield,
  Tooltip,
  useForm,
} from '@forge/react';
import React, { useRef, useState } from 'react';

async function refused() {
  try {
    await invoke('too.large', { text: 'x'.repeat(600_000) });
  } catch (error) {
    showFlag({ id: 'refused', type: 'error', title: error instanceof Error ? 'An error' : 'Something else' });
  }
}

/** What opens over the page, and fields whose value the app holds. */
export function Dialogs() {
  const [menu, setMenu] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <Stack space="space.100">
      <Inline space="space.100">
        <Button appearance="danger" iconBefore="trash" onClick={() => setAsked(true)}>
          Delete it
        </Button>
        <Popup
          isOpen={menu}
          onClose={() => setMenu(false)}
          placement="bottom-start"
          trigger={() => <Button onClick={() => setMenu(!menu)}>Menu</Button>}
          content={() => (
            <Box padding="space.200">
              <Button onClick={() => setMenu(false)}>Inside</Button>
            </Box>
          )}
        />
        <Tooltip content="A tip">
          <Button onClick={() => void refused()}>Refused</Button>
        </Tooltip>
        <LoadingButton isLoading={false}>Waits</LoadingButton>
        <LinkButton href="/browse/ACCESS-1">Issue</LinkButton>
      </Inline>
      <Held />
      <ModalTransition>{asked && <Question close={() => setAsked(false)} />}</ModalTransition>
    </Stack>
  );
}

/** Its value comes back later than the next key. */
function Held() {
  const [text, setText] = useState('');
  const [name, setName] = useState('first');
  const answered = useRef(Promise.resolve());
  const answer = (next: string) => {
    answered.current = answered.current
      .then(() => requestJira('/rest/api/3/myself'))
      .then(() => setText(next));
  };
  return (
    <Stack space="space.100">
      <Label labelFor="held">Held</Label>
      <Textfield id="held" value={text} onChange={(event) => answer(String(event.target.value))} />
      <Text>{`The app has: ${text}`}</Text>
      <InlineEdit
        label="Inline"
        defaultValue={name}
        readView={() => <Text>{name}</Text>}
        editView={({ errorMessage, ...field }) => <Textfield {...field} aria-labelledby="inline" />}
        onConfirm={setName}
      />
    </Stack>
  );
}

function Question({ close }: { readonly close: () => void }) {
  const { handleSubmit, register, getFieldId } = useForm({ defaultValues: { reason: '' } });
  return (
    <Modal onClose={close} width="small">
      <Form onSubmit={handleSubmit(close)}>
        <ModalHeader>
          <ModalTitle>Delete it?</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Label labelFor={getFieldId('reason')}>Reason</Label>
          <TextArea {...register('reason', { required: true })} />
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            Keep
          </Button>
          <Button appearance="danger" type="submit">
            Delete
          </Button>
        </ModalFooter>
      </Form>
    </Modal>
  );
}
