const KEY = 'gatehouse.persona';

/** The persona chosen last in this tab; a browser that keeps nothing starts with the first. */
export function recallPersona(): string {
  try {
    return window.sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberPersona(key: string): void {
  try {
    window.sessionStorage.setItem(KEY, key);
  } catch {
    // Storage is switched off: the choice lasts until the page is reloaded.
  }
}
