import { i18n, view } from '@forge/bridge';
import { SectionMessage, Spinner, Text as Words } from '@forge/react';
import React, { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { translationFrom } from './page-texts';
import type { PageTexts } from './page-texts';
import { textIn } from './text';
import type { Text, Translate } from './text';

const Context = createContext<Text | undefined>(undefined);

type Locale = NonNullable<Parameters<typeof i18n.createTranslationFunction>[0]>;

/** Without texts of its own a page takes those of the whole app from the platform, also when its own do not come. */
async function translationFor(locale: Locale, own: PageTexts | undefined): Promise<Translate> {
  const all = () => i18n.createTranslationFunction(locale);
  return own === undefined ? all() : translationFrom(own, locale).catch(all);
}

async function load(own: PageTexts | undefined): Promise<Text> {
  const { locale, timezone } = await view.getContext();
  const translate = await translationFor(locale, own);
  return textIn(locale.replace('_', '-'), timezone === '' ? undefined : timezone, translate);
}

interface TextProviderProps {
  /** What the page says, where it is little of what the app says. */
  readonly own?: PageTexts | undefined;
  readonly children: ReactNode;
}

/** Texts in the reader's language for everything below; nothing is drawn before they are there. */
export function TextProvider({ own, children }: TextProviderProps) {
  const [text, setText] = useState<Text | 'missing'>();
  useEffect(() => {
    load(own).then(
      (loaded) => setText(() => loaded),
      () => setText('missing'),
    );
  }, [own]);
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
