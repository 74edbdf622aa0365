import React from 'react';
import type { NamedView } from '#contract/kit/named-view';
import { listText } from '../../../../shared/text/list-text';
import { useText } from '../../../../shared/text/text-provider';
import { findGroups } from '../choices';
import { Pick } from '../pick';
import { plain } from '../sentence/parts';
import { conditionPage, idsOf } from './condition-page';
import type { ConditionFieldProps } from './condition-page';

type Draft = readonly NamedView[];

function Groups(props: ConditionFieldProps<Draft>) {
  const { draft, faultAt } = props;
  const text = useText();
  return (
    <Pick
      id="rule-groups"
      label={text('rules.form.groups')}
      hint={text('rules.form.groupsHint')}
      placeholder={text('rules.form.groupsPlaceholder')}
      fault={faultAt('when.requesterGroupIds')}
      chosen={draft}
      find={findGroups}
      change={(groups) => props.change(groups)}
    />
  );
}

/** The groups of the site whose members may ask. */
export const requesterGroup = conditionPage('requesterGroupIds', {
  section: 'who',
  draftOf: (ids, { names }): Draft => ids.map((id) => ({ id, name: names.group(id) })),
  valuesOf: (draft) => idsOf(draft),
  Field: Groups,
  chosen: (groups) => ({ groups }),
  slot: 'who',
  phrase: (text, names, ids) =>
    plain(text('rules.sentence.who.groups', { groups: listText(text, ids.map(names.group)) })),
  valueText: (_text, names, id) => names.group(String(id)),
});
