import {
  Checkbox,
  Form,
  FormFooter,
  FormSection,
  LoadingButton,
  Textfield,
  UserPicker,
  useForm,
} from '@forge/react';
import type { UserPickerValue } from '@forge/react';
import React from 'react';
import { Field } from '../../shared/field';

export interface NewMapping {
  readonly accountId: string;
  readonly principal: string;
  readonly acceptGuest: boolean;
}

interface Values extends NewMapping {
  readonly person: UserPickerValue | null;
}

const empty: Values = { person: null, accountId: '', principal: '', acceptGuest: false };

interface Props {
  readonly running: boolean;
  readonly save: (mapping: NewMapping) => void;
}

/** Who it is here, and who it is in the directory. */
export function MappingForm({ running, save }: Props) {
  const { register, handleSubmit, getFieldId, getValues, formState } = useForm<Values>({
    defaultValues: empty,
  });
  const picker = register('person');
  const oneOfBoth = (accountId: unknown) =>
    (accountId === '') !== ((getValues('person') ?? null) === null) ||
    'Choose a person or enter an account id.';
  const submit = ({ person, accountId, principal, acceptGuest }: Values) =>
    save({ accountId: person?.id ?? accountId.trim(), principal, acceptGuest });
  return (
    <Form onSubmit={handleSubmit(submit)}>
      <FormSection>
        <UserPicker label="Person" name={picker.name} onChange={picker.onChange} />
        <Field
          id={getFieldId('accountId')}
          label="Or the account id, if the list does not show the person"
          fault={formState.errors.accountId?.message}
        >
          <Textfield {...register('accountId', { validate: oneOfBoth })} />
        </Field>
        <Field
          id={getFieldId('principal')}
          label="Object id or user principal name in the directory"
          fault={formState.errors.principal?.message}
        >
          <Textfield {...register('principal', { required: 'Enter one of them.' })} />
        </Field>
        <Checkbox {...register('acceptGuest')} label="I know this is a guest account" />
      </FormSection>
      <FormFooter>
        <LoadingButton type="submit" isLoading={running}>
          Add mapping
        </LoadingButton>
      </FormFooter>
    </Form>
  );
}
