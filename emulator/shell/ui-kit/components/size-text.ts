const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A size for people: 512 → `512 B`, 10000 → `9.8 KB`. */
export function sizeText(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const number = bytes / 1024 ** step;
  return `${step === 0 ? number : number.toFixed(1)} ${UNITS[step] ?? 'B'}`;
}
