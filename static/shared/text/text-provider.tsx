import { i18n, view } from '@forge/bridge';
import { SectionMessage, Spinner, Text as Words } from '@forge/react';
import React, { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { textIn } from './text';
import type { Text } from './text';

const Context = createContext<Text | undefined>(undefined);

async function load(): Promise<Text> {
  const { locale, timezone } = await view.getContext();
  return textIn(
    locale.replace('_', '-'),
    timezone === '' ? undefined : timezone,
    await i18n.createTranslationFunction(locale),
  );
}

/** Texts in the reader's language for everything below; nothing is drawn before they are there. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState<Text | 'missing'>();
  useEffect(() => {
    load().then(
      (loaded) => setText(() => loaded),
      () => setText('missing'),
    );
  }, []);
  if (text === undefined) return <Spinner label="Gatehouse" />;
  if (text === 'missing') return <Missing />;
  return <Context.Provider value={text}>{children}</Context.Provider>;
}

/** The one English sentence in the pages: it says that there are no others. */
const Missing = () => (
  <SectionMessage appearance="error" title="Gatehouse could not load its texts">
    <Words>Reload the page. If it stays like this, tell your Jira administrator.</Words>
  </SectionMessage>
);

/** Texts of this page. */
export function useText(): Text {
  const text = useContext(Context);
  if (text === undefined) throw new Error('useText needs a TextProvider above it');
  return text;
}
