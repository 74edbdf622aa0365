import { Lozenge } from '@forge/react';
import React from 'react';
import type { MyAccessView } from '#contract/surfaces/my-access';
import { useText } from '../../shared/text/text-provider';

const appearances = {
  'being-set-up': 'inprogress',
  active: 'success',
  'with-service-team': 'moved',
  'being-taken-away': 'moved',
  ended: 'default',
} as const;

/** A state of the person's own access, in their words. */
export function AccessState({ state }: Pick<MyAccessView, 'state'>) {
  const text = useText();
  return <Lozenge appearance={appearances[state]}>{text(`portal.myAccess.states.${state}`)}</Lozenge>;
}
