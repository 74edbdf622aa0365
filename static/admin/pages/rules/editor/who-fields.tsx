import { Textfield } from '@forge/react';
import React from 'react';
import { enteredText } from '../../../../shared/forms/entered';
import { Field } from '../../../../shared/forms/field';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { findGroups } from '../choices';
import { Pick } from '../pick';
import type { FieldsProps } from './fields-props';

/** Who asks: groups and e-mail domains. */
export function WhoFields({ draft, change, faultAt }: FieldsProps) {
  const text = useText();
  const fault = faultAt('when.requesterEmailDomains');
  return (
    <Section title={text('rules.form.who')}>
      <Pick
        id="rule-groups"
        label={text('rules.form.groups')}
        hint={text('rules.form.groupsHint')}
        placeholder={text('rules.form.groupsPlaceholder')}
        fault={faultAt('when.requesterGroupIds')}
        chosen={draft.groups}
        find={findGroups}
        change={(groups) => change({ groups })}
      />
      <Field
        id="rule-domains"
        label={text('rules.form.domains')}
        hint={text('rules.form.domainsHint')}
        fault={fault}
      >
        <Textfield
          id="rule-domains"
          name="rule-domains"
          defaultValue={draft.domains}
          isInvalid={fault !== undefined}
          onChange={(event) => change({ domains: enteredText(event) })}
        />
      </Field>
    </Section>
  );
}
