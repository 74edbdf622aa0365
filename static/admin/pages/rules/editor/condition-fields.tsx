import React from 'react';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { pagesIn, withChange } from '../conditions/index';
import type { FieldsProps } from './fields-props';

interface Props extends FieldsProps {
  readonly section: Parameters<typeof pagesIn>[0];
}

/** One part of what a rule asks about: who asks, for what, when. */
export function ConditionFields({ draft: { when }, change, faultAt, section }: Props) {
  const text = useText();
  return (
    <Section title={text(`rules.form.${section}`)}>
      {pagesIn(section).map(([key, page]) => (
        // oxlint-disable-next-line typescript/unbound-method -- a component, which has no `this`
        <page.Field
          key={key}
          draft={when[key]}
          change={(draft: unknown) => change({ when: withChange(when, key, draft) })}
          applications={when.applicationIds}
          faultAt={faultAt}
        />
      ))}
    </Section>
  );
}
