import * as React from 'react';
import type { DeskClient } from '../api/desk';
import type { GraphClient } from '../api/graph';
import type { JiraClient } from '../api/jira';
import type { Person, World } from '../api/world';
import type { EventBus } from '../ui-kit/bridge/event-bus';
import type { Locale } from './locales';

/** What every view works with: the seeded world, who is looking, and the clients of that person. */
export interface Session {
  readonly world: World;
  readonly persona: Person;
  readonly choosePersona: (key: string) => void;
  /** The persona's language. */
  readonly locale: Locale;
  readonly chooseLocale: (locale: Locale) => void;
  /** Events between the app's surfaces on this page. */
  readonly bus: EventBus;
  readonly jira: JiraClient;
  readonly desk: DeskClient;
  readonly graph: GraphClient;
  /** Rises whenever what the views show may have changed. */
  readonly version: number;
  /** Lets the site finish what is under way, then has the views read again. */
  readonly settle: () => Promise<void>;
  /** The same for views that have only just read: they read again if there was anything to finish. */
  readonly catchUp: () => Promise<void>;
  /** Moves virtual time by an ISO-8601 duration, then settles. */
  readonly advance: (duration: string) => Promise<void>;
  /** Virtual time, ISO-8601, when the site has told it. */
  readonly now: string | undefined;
}

export const SessionContext = React.createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = React.useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionContext above it');
  return session;
}
