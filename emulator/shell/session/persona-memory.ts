import { recall, remember } from './tab-memory';

const KEY = 'gatehouse.persona';

/** The persona chosen last in this tab; '' = none yet. */
export const recallPersona = (): string => recall(KEY);

export const rememberPersona = (key: string): void => remember(KEY, key);
