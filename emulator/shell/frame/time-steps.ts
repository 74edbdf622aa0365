/** How far time is moved at once: ISO-8601 duration, short text, whole sentence. */
export const TIME_STEPS = [
  ['PT5M', '+5 min', 'Move time forward by 5 minutes'],
  ['PT1H', '+1 h', 'Move time forward by 1 hour'],
  ['P1D', '+1 day', 'Move time forward by 1 day'],
  ['P30D', '+30 days', 'Move time forward by 30 days'],
] as const;
