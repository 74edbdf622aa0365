import * as React from 'react';
import type { AdfNode } from '../api/adf-shapes';
import { Adf } from './adf';
import { PersonName } from './avatar';
import { When } from './when';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Any Jira field value as people read it: option, person, date, document, list, text. */
export function FieldValue({ value }: { readonly value: unknown }): React.JSX.Element {
  if (isBlank(value)) return <span className="faint">None</span>;
  if (Array.isArray(value)) return <Many values={value} />;
  if (isJson(value)) return <Structured value={value} />;
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? <When at={text} /> : <>{text}</>;
}

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const Many = ({ values }: { readonly values: readonly unknown[] }): React.JSX.Element => (
  <ul className="plain-list">
    {values.map((value, at) => (
      <li key={at}>
        <FieldValue value={value} />
      </li>
    ))}
  </ul>
);

function Structured({ value }: { readonly value: Json }): React.JSX.Element {
  if (value['type'] === 'doc') return <Adf body={value as unknown as AdfNode} />;
  if (typeof value['accountId'] === 'string')
    return <PersonName name={firstText(value, 'displayName', 'accountId')} />;
  return <>{firstText(value, 'value', 'name', 'label', 'key') || JSON.stringify(value)}</>;
}

const firstText = (value: Json, ...names: readonly string[]): string =>
  names.map((name) => value[name]).find((one) => typeof one === 'string') ?? '';
