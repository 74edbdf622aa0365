import { errorDescription, type Pair } from './pair';

interface Reason {
  readonly fits: (pair: Pair) => boolean;
  readonly why: string;
}

/** Recorded exchanges for which no state can be built, and why. */
const REASONS: readonly Reason[] = [
  {
    fits: (pair) => errorDescription(pair).includes('The provided client secret keys are expired.'),
    why: 'wording of 2019 of the v1 endpoint; the current wording is replayed from the log of 2026',
  },
  {
    fits: (pair) => pair.request.url.includes('/identityGovernance/privilegedAccess/'),
    why: 'privileged identity management is not part of the simulator; the request is answered as an unknown route',
  },
];

export function whyNot(pair: Pair): string | undefined {
  return REASONS.find((reason) => reason.fits(pair))?.why;
}
