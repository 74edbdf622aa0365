import { overview } from '#usecases/overview/overview';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import {
  getSettings,
  pauseProvisioning,
  resumeProvisioning,
  saveSettings,
} from '#usecases/configuration/change-settings';
import type { Caller } from './caller';

export function settingsOperations(ports: AdminPorts) {
  return {
    'overview.get': () => overview(ports),
    'settings.get': () => getSettings(ports),
    'settings.save': (input: Parameters<typeof saveSettings>[2], { accountId }: Caller) =>
      saveSettings(ports, accountId, input),
    'settings.pause': (_input: unknown, { accountId }: Caller) => pauseProvisioning(ports, accountId),
    'settings.resume': (_input: unknown, { accountId }: Caller) => resumeProvisioning(ports, accountId),
  };
}
