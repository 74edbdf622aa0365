import * as React from 'react';
import { hashOf } from '../session/use-route';
import { ClockMenu } from './clock-menu';
import { LanguageSwitcher } from './language-switcher';
import { PersonaSwitcher } from './persona-switcher';

export const TopBar = (): React.JSX.Element => (
  <header className="top">
    <a className="brand" href={hashOf('portal')}>
      <GateMark />
      Service desk <span className="brand-site">local site</span>
    </a>
    <ClockMenu />
    <LanguageSwitcher />
    <PersonaSwitcher />
  </header>
);

const GateMark = (): React.JSX.Element => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="6" fill="#0c66e4" />
    <path d="M6 22V12a8 8 0 0 1 16 0v10h-3.4V12a4.6 4.6 0 0 0-9.2 0v10Z" fill="#fff" />
    <circle cx="14" cy="16" r="2" fill="#fff" />
    <path d="M13 16.5h2V22h-2Z" fill="#fff" />
  </svg>
);
