import React from 'react';
import type { NamedView } from '#contract/kit/named-view';
import { listText } from '../../../../shared/text/list-text';
import { useText } from '../../../../shared/text/text-provider';
import { findLevels } from '../choices';
import { Choose, Pick } from '../pick';
import { strong } from '../sentence/parts';
import { conditionPage, idsOf } from './condition-page';
import type { ConditionFieldProps } from './condition-page';

type Draft = readonly NamedView[];

/** Levels of the chosen applications, each id once; or of all of them, which are too many to be read at once. */
function Levels(props: ConditionFieldProps<Draft>) {
  const { draft, applications, faultAt } = props;
  const text = useText();
  const shared = {
    id: 'rule-levels',
    label: text('rules.form.levels'),
    hint: text('rules.form.levelsHint'),
    placeholder: text('rules.form.levelsPlaceholder'),
    fault: faultAt('when.levelIds'),
    chosen: draft,
    change: (levels: Draft) => props.change(levels),
  };
  if (applications.length === 0) return <Pick {...shared} find={findLevels} />;
  const offered = [...applications.flatMap(({ levels }) => levels), ...draft];
  const options = [...new Map(offered.map((level) => [level.id, level])).values()];
  return <Choose {...shared} isMulti options={options} />;
}

/** The access levels that a rule is for. */
export const level = conditionPage('levelIds', {
  section: 'what',
  draftOf: (ids, { names }, when): Draft =>
    ids.map((id) => ({ id, name: names.level(id, when.applicationIds) })),
  valuesOf: (draft) => idsOf(draft),
  Field: Levels,
  chosen: (levels) => ({ levels }),
  fitting(levels, applications) {
    const known = new Set(applications.flatMap((choice) => idsOf(choice.levels)));
    return levels.filter(({ id }) => known.has(id));
  },
  slot: 'levels',
  phrase: (text, names, ids, { applicationIds }) =>
    strong(
      listText(
        text,
        ids.map((id) => names.level(id, applicationIds)),
      ),
    ),
  valueText: (_text, names, id) => names.level(String(id), []),
});
