/** The vendor's several ways of writing a moment. All take milliseconds since the epoch. */

/** `2022-05-07T06:53:34Z`: properties of directory objects. */
export function toSeconds(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

/** `2022-05-07T06:54:07`: `innerError.date`, which carries no zone. */
export function toZoneless(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19);
}

/** `2024-08-19 18:38:14Z`: errors of the token endpoint. */
export function toTokenStamp(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

/** `2023-12-11T23:52:19.6223401Z`: seven digits of a second, in assertion errors and audit entries. */
export function toTicks(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 23)}0000Z`;
}

/** `Mon, 19 Aug 2024 18:38:14 GMT`: HTTP headers. */
export function toHttpDate(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}
