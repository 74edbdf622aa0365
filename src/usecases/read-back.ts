/** Delays between read-backs while a vendor does not show a write yet, seconds: replication takes its time. */
export const READ_BACK_DELAYS_S: readonly number[] = [5, 10, 20, 40, 80, 160, 300, 600, 900];

/** After so many read-backs (about 35 minutes) a person is asked. */
export const MOST_READ_BACKS = READ_BACK_DELAYS_S.length;
