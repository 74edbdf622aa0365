import type {
  ConnectionTroubleView,
  CredentialTroubleView,
  OverviewHealthView,
  RuleTroubleView,
} from '#contract/overview/overview';
import type { CountView } from '#contract/configuration/settings';
import { dayText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import type { PageKey, PlaceParams } from '../../../navigation';

/** Something to see to: what it is, what it means, and where it is mended. */
export interface Concern {
  readonly key: string;
  readonly appearance: 'error' | 'warning' | 'information';
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly page: PageKey;
  readonly params?: PlaceParams;
}

/** Many connections may fail at once, for one reason. */
const MOST_CONNECTIONS = 5;
/** One zone may be in many rules; the list of rules shows them all. */
const MOST_RULES = 5;
/** A credential that ends this soon cannot wait for the next working day. */
const URGENT_DAYS = 7;

const troubles = {
  paused: { key: 'connectionPaused', appearance: 'error' },
  disabled: { key: 'connectionDisabled', appearance: 'warning' },
  untested: { key: 'connectionUntested', appearance: 'information' },
} as const;

function connectionConcern(text: Text, connection: ConnectionTroubleView): Concern {
  const { id, name, trouble, sentence, said } = connection;
  const { key, appearance } = troubles[trouble];
  const body = text(`overview.health.${key}.body`);
  return {
    key: `connection-${id}`,
    appearance,
    title: text(`overview.health.${key}.title`, { name }),
    body: trouble === 'paused' && sentence !== null ? `${body} ${text.said(said, sentence)}` : body,
    action: text(`overview.health.${key}.action`),
    page: 'connectors',
    params: { connectionId: id },
  };
}

function connectionConcerns(text: Text, found: readonly ConnectionTroubleView[]): Concern[] {
  const rank = ({ trouble }: ConnectionTroubleView) => Object.keys(troubles).indexOf(trouble);
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  const shown = sorted.slice(0, MOST_CONNECTIONS).map((one) => connectionConcern(text, one));
  const more = sorted.length - shown.length;
  if (more === 0) return shown;
  const title = text.count('overview.health.moreConnections', more);
  const action = text('overview.health.connectionPaused.action');
  return [
    ...shown,
    { key: 'connections', appearance: 'warning', title, body: '', action, page: 'connectors' },
  ];
}

function credentialConcern(text: Text, { id, name, expiresAt, warning }: CredentialTroubleView): Concern {
  const key = warning === 0 ? 'credentialEnded' : 'credential';
  const near = warning <= URGENT_DAYS ? 'warning' : 'information';
  return {
    key: `credential-${id}`,
    appearance: warning === 0 ? 'error' : near,
    title: text(`overview.health.${key}.title`, { name }),
    body: text(`overview.health.${key}.body`, { day: dayText(text, expiresAt) }),
    action: text(`overview.health.${key}.action`),
    page: 'connectors',
    params: { connectionId: id, rotate: 'yes' },
  };
}

function ruleConcern(text: Text, { id, name, sentence, said }: RuleTroubleView): Concern {
  return {
    key: `rule-${id}`,
    appearance: 'error',
    title: text('overview.health.rule.title', { name }),
    body: text.said(said, sentence),
    action: text('overview.health.rule.action'),
    page: 'rules',
  };
}

const counters = {
  attention: { appearance: 'warning', page: 'access', params: { state: 'needs-attention' } },
  stuck: { appearance: 'warning', page: 'access', params: { state: 'provisioning' } },
  waiting: { appearance: 'information', page: 'settings', params: {} },
} as const;

function countConcern(text: Text, what: keyof typeof counters, { count, more }: CountView): Concern[] {
  if (count === 0 && !more) return [];
  const shown = more ? { count: text('overview.health.many', { count }) } : {};
  return [
    {
      key: what,
      ...counters[what],
      title: text.count(`overview.health.${what}`, count, shown),
      body: text(`overview.health.${what}Body`),
      action: text(`overview.health.${what}Action`),
    },
  ];
}

function pausedConcern(text: Text): Concern {
  return {
    key: 'paused',
    appearance: 'warning',
    title: text('overview.health.paused.title'),
    body: text('overview.health.paused.body'),
    action: text('overview.health.paused.action'),
    page: 'settings',
  };
}

/** Everything in the reader's words, errors before warnings before the rest. */
export function useConcerns(health: OverviewHealthView): readonly Concern[] {
  const text = useText();
  const concerns = [
    ...connectionConcerns(text, health.connections),
    ...health.credentials.map((one) => credentialConcern(text, one)),
    ...health.rules.slice(0, MOST_RULES).map((one) => ruleConcern(text, one)),
    ...(health.provisioning === 'paused' ? [pausedConcern(text)] : []),
    ...countConcern(text, 'attention', health.attention),
    ...countConcern(text, 'stuck', health.stuck),
    ...countConcern(text, 'waiting', health.waiting),
  ];
  const order = ['error', 'warning', 'information'];
  return concerns.sort((a, b) => order.indexOf(a.appearance) - order.indexOf(b.appearance));
}
