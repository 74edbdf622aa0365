/** By region and city, or UTC: what else there is has no summer time, or does not say where. */
const isChoosable = (zone: string) => zone === 'UTC' || /^(?!Etc\/)\w+\//.test(zone);

/** The time zones that a rule may name, as far as the browser knows them. */
export const zonesToChoose: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && isChoosable(zone)),
];

/** The reader's zone, where a rule may name it; else empty. */
export const ownZone = (timeZone: string): string => (isChoosable(timeZone) ? timeZone : '');
