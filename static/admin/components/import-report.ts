import type { ImportView, SectionChanges } from '../../../src/contract/admin/configuration';

const kinds = ['added', 'changed', 'removed'] as const;

function sectionLine(section: string, changes: SectionChanges): string[] {
  const parts = kinds.filter((kind) => changes[kind].length > 0);
  if (parts.length === 0) return [];
  return [`${section}: ${parts.map((kind) => `${kind} ${changes[kind].join(', ')}`).join('; ')}`];
}

/** "Rules: added a; removed b, c", for every section that differs from what is in force. */
export function changeLines({ changes }: ImportView): readonly string[] {
  const lines = [
    ...sectionLine('Connections', changes.connections),
    ...sectionLine('Applications', changes.applications),
    ...sectionLine('Rules', changes.rules),
    ...sectionLine('Portals', changes.portals),
  ];
  return lines.length === 0 ? ['Nothing differs from the configuration in force.'] : lines;
}

/** Says which connections cannot work yet, if any. */
export function secretLines({ connectionsWithoutSecret }: ImportView): readonly string[] {
  if (connectionsWithoutSecret.length === 0) return [];
  return [
    `No secret yet: ${connectionsWithoutSecret.join(', ')}. Enter it under Connections, button Settings, then press Test.`,
  ];
}
