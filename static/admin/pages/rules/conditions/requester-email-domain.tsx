import React from 'react';
import { TextField } from '../../../../shared/forms/text-field';
import { listText } from '../../../../shared/text/list-text';
import { useText } from '../../../../shared/text/text-provider';
import { plain } from '../sentence/parts';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps } from './condition-page';

const PATH = 'when.requesterEmailDomains';
const DOMAIN = /^[a-z0-9.-]+\.[a-z]{2,}$/;

function Domains(props: ConditionFieldProps<string>) {
  const text = useText();
  return (
    <TextField
      id="rule-domains"
      label={text('rules.form.domains')}
      hint={text('rules.form.domainsHint')}
      fault={props.faultAt(PATH)}
      initial={props.draft}
      change={(typed) => props.change(typed)}
    />
  );
}

/** Domains as they were typed: separated by commas or blanks, with or without `@`, some of them twice. */
const domainsIn = (typed: string): string[] => {
  const domains = typed
    .split(/[\s,;]+/)
    .map((domain) => domain.replace(/^@/, '').toLowerCase())
    .filter((domain) => domain !== '');
  return [...new Set(domains)];
};

/** The e-mail domains at which people may ask. */
export const requesterEmailDomain = conditionPage('requesterEmailDomains', {
  section: 'who',
  draftOf: (domains) => domains.join(', '),
  valuesOf: domainsIn,
  Field: Domains,
  faults(text, draft) {
    const domain = domainsIn(draft).find((one) => !DOMAIN.test(one));
    return domain === undefined ? [] : [{ path: PATH, message: text('rules.form.fault.domain', { domain }) }];
  },
  slot: 'who',
  phrase: (text, _names, domains) =>
    plain(text('rules.sentence.who.domains', { domains: listText(text, domains) })),
  valueText: (_text, _names, domain) => String(domain),
});
