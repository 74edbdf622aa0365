import type { ApplicationView, LevelView } from '#contract/catalog/applications';

/** What a dialog about the groups of a level is given. */
export interface LevelPlace {
  readonly application: ApplicationView;
  readonly level: LevelView;
  readonly changed: () => void;
  readonly close: () => void;
}

/** Connections that the application uses, those of this level first. */
export const usedConnections = ({
  application,
  level,
}: Pick<LevelPlace, 'application' | 'level'>): string[] =>
  [level, ...application.levels].flatMap(({ entitlements }) =>
    entitlements.map(({ connectionId }) => connectionId),
  );
