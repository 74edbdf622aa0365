import * as React from 'react';
import type { Locale } from '../session/locales';
import { LOCALES } from '../session/locales';
import { useSession } from '../session/session';

/** The language the app's pages are asked for. */
export function LanguageSwitcher(): React.JSX.Element {
  const { locale, chooseLocale } = useSession();
  const id = React.useId();
  return (
    <div className="persona">
      <label htmlFor={id}>Language</label>
      <select id={id} value={locale} onChange={(event) => chooseLocale(event.target.value as Locale)}>
        {LOCALES.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
