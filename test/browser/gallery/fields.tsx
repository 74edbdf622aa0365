import { showFlag } from '@forge/bridge';
import {
  Button,
  ButtonGroup,
  Checkbox,
  CheckboxGroup,
  DatePicker,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RadioGroup,
  Range,
  RequiredAsterisk,
  Select,
  Text,
  TextArea,
  Textfield,
  TimePicker,
  Toggle,
  UserPicker,
  ValidMessage,
  useForm,
} from '@forge/react';
import React, { useState } from 'react';

const options = ['Alpha', 'Beta', 'Gamma'].map((label) => ({ label, value: label.toLowerCase() }));
const letters = ['A', 'B'].map((label) => ({ name: 'letter', label, value: label }));

const defaultValues = {
  name: '',
  notes: 'first',
  pick: undefined,
  many: [],
  agree: false,
  on: true,
  letter: 'A',
  group: ['A'],
  date: '2026-02-03',
  time: '',
  share: 30,
  who: undefined,
};

/** One field of each kind, drawn from useForm as apps do. */
export function Fields() {
  const { handleSubmit, register, getFieldId, formState } = useForm<typeof defaultValues>({ defaultValues });
  const [sent, setSent] = useState('nothing');
  const undo = { text: 'Undo', onClick: () => setSent('undone') };
  const send = handleSubmit((data) => {
    setSent(JSON.stringify(data));
    showFlag({ id: 'sent', title: 'Sent', type: 'success', isAutoDismiss: true, actions: [undo] });
  });
  return (
    <Form onSubmit={send}>
      <FormHeader title="Fields">
        Required fields are marked <RequiredAsterisk />
      </FormHeader>
      <FormSection title="Texts" description="What is typed">
        <Label labelFor={getFieldId('name')}>
          Name
          <RequiredAsterisk />
        </Label>
        <Textfield {...register('name', { required: true })} />
        {formState.errors.name ? (
          <ErrorMessage>Enter a name</ErrorMessage>
        ) : (
          <HelperMessage>Any</HelperMessage>
        )}
        <Label labelFor={getFieldId('notes')}>Notes</Label>
        <TextArea {...register('notes')} />
        <ValidMessage>Fine</ValidMessage>
      </FormSection>
      <Choices register={register} getFieldId={getFieldId} />
      <FormFooter align="start">
        <ButtonGroup label="Form">
          <Button type="submit" appearance="primary">
            Send
          </Button>
        </ButtonGroup>
      </FormFooter>
      <Text>{`Sent: ${sent}`}</Text>
    </Form>
  );
}

type Registered = Pick<ReturnType<typeof useForm<typeof defaultValues>>, 'register' | 'getFieldId'>;

const Choices = ({ register, getFieldId }: Registered) => (
  <FormSection title="Choices">
    <Label labelFor={getFieldId('pick')}>Pick</Label>
    <Select {...register('pick')} options={options} isClearable />
    <Label labelFor={getFieldId('many')}>Many</Label>
    <Select {...register('many')} options={options} isMulti />
    <Checkbox {...register('agree')} label="I agree" />
    <Label labelFor={getFieldId('on')}>Switched on</Label>
    <Toggle {...register('on')} />
    <Label labelFor="letters" id="letters">
      Letter
    </Label>
    {/* oxlint-disable-next-line typescript/no-deprecated -- UI Kit has no other way to name the group */}
    <RadioGroup {...register('letter')} aria-labelledby="letters" options={letters} />
    <CheckboxGroup
      {...register('group')}
      options={letters.map((one) => ({ ...one, label: `Box ${one.label}` }))}
    />
    <Label labelFor={getFieldId('date')}>Date</Label>
    <DatePicker {...register('date')} />
    <Label labelFor={getFieldId('time')}>Time</Label>
    <TimePicker {...register('time')} />
    <Label labelFor={getFieldId('share')}>Share</Label>
    <Range {...register('share')} />
    <UserPicker {...register('who')} label="Who" name="who" description="Somebody" />
  </FormSection>
);
