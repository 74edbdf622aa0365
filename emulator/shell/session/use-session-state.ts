import * as React from 'react';
import { advance, drain, siteTime } from '../api/control';
import { createDeskClient } from '../api/desk';
import { createGraphClient } from '../api/graph';
import { createJiraClient } from '../api/jira';
import type { Person, World } from '../api/world';
import { EventBus } from '../ui-kit/bridge/event-bus';
import type { Locale } from './locales';
import { recallLocale, rememberLocale } from './locales';
import { recallPersona, rememberPersona } from './persona-memory';
import type { Session } from './session';

const NOBODY: Person = { key: '', accountId: '', name: 'Nobody', email: '' };

/** The one session of the page. */
export function useSessionState(world: World): Session {
  const { people, entra } = world;
  const [personaKey, setPersonaKey] = React.useState(recallPersona);
  const persona = people.find(({ key }) => key === personaKey) ?? people[0] ?? NOBODY;
  const time = useSiteTime();
  const clients = React.useMemo(
    () => ({ jira: createJiraClient(persona), desk: createDeskClient(persona) }),
    [persona],
  );
  const graph = React.useMemo(() => createGraphClient(entra), [entra]);
  const choosePersona = React.useCallback((key: string) => {
    rememberPersona(key);
    setPersonaKey(key);
  }, []);
  const [bus] = React.useState(() => new EventBus());
  return { world, persona, choosePersona, ...useLocale(), bus, ...clients, graph, ...time };
}

function useLocale(): Pick<Session, 'locale' | 'chooseLocale'> {
  const [locale, setLocale] = React.useState(recallLocale);
  const chooseLocale = React.useCallback((next: Locale) => {
    rememberLocale(next);
    setLocale(next);
  }, []);
  return { locale, chooseLocale };
}

function useSiteTime(): Pick<Session, 'version' | 'now' | 'settle' | 'catchUp' | 'advance'> {
  const [version, setVersion] = React.useState(0);
  const [now, setNow] = React.useState<string>();
  const finish = React.useCallback(async (readsAnyway: boolean) => {
    const hadWork = await drain();
    setNow(await siteTime());
    if (hadWork || readsAnyway) setVersion((last) => last + 1);
  }, []);
  const settle = React.useCallback(() => finish(true), [finish]);
  const catchUp = React.useCallback(() => finish(false), [finish]);
  const move = React.useCallback(
    async (duration: string) => {
      await advance(duration);
      await settle();
    },
    [settle],
  );
  return { version, now, settle, catchUp, advance: move };
}
