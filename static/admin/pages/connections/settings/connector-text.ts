import type { ConnectorTextView } from '#contract/connections/connections';
import { useText } from '../../../../shared/text/text-provider';

/** Texts of a connector in the reader's language; the English it brings along where nobody translated one. */
export function useConnectorText(connectorId: string): (said: ConnectorTextView) => string {
  const text = useText();
  return (said) => text.maybe(`connectors.${connectorId}.${said.id}`, said.text);
}
