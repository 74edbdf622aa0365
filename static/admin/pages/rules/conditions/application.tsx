import React from 'react';
import { listText } from '../../../../shared/text/list-text';
import { useText } from '../../../../shared/text/text-provider';
import { findApplications } from '../choices';
import type { ApplicationChoice } from '../choices';
import { Pick } from '../pick';
import { strong } from '../sentence/parts';
import { conditionPage, idsOf } from './condition-page';
import type { ConditionFieldProps } from './condition-page';

type Draft = readonly ApplicationChoice[];

function Applications(props: ConditionFieldProps<Draft>) {
  const { draft, faultAt } = props;
  const text = useText();
  return (
    <Pick
      id="rule-applications"
      label={text('rules.form.applications')}
      hint={text('rules.form.applicationsHint')}
      placeholder={text('rules.form.applicationsPlaceholder')}
      fault={faultAt('when.applicationIds')}
      chosen={draft}
      find={findApplications}
      change={(applications) => props.change(applications)}
    />
  );
}

/** The applications that a rule is for. */
export const application = conditionPage('applicationIds', {
  section: 'what',
  draftOf: (ids, { applications }): Draft =>
    ids.map((id) => applications.find((choice) => choice.id === id) ?? { id, name: id, levels: [] }),
  valuesOf: (draft) => idsOf(draft),
  Field: Applications,
  chosen: (applications) => ({ applications }),
  slot: 'applications',
  phrase: (text, names, ids) => strong(listText(text, ids.map(names.application))),
  valueText: (_text, names, id) => names.application(String(id)),
});
