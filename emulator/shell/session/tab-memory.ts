/** What this tab keeps under a name; '' when nothing, or when the browser keeps nothing. */
export function recall(key: string): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function remember(key: string, value: string): void {
  try {
    window.sessionStorage.setItem(key, value);
  } catch {
    // Storage is switched off: the choice lasts until the page is reloaded.
  }
}
