import { decodePath, type RawUrl } from '../http/raw-url';

/** A token request as the form tells it. */
export interface TokenRequest {
  /** Segment of the path, decoded. */
  readonly tenant: string;
  readonly version: 'v1' | 'v2';
  readonly url: RawUrl;
  readonly form: URLSearchParams;
  /** Where the site is reached, when it is not a sign-in host of Microsoft's. */
  readonly base: string | undefined;
}

const TOKEN_PATH = /^\/([^/]+)\/oauth2\/(v2\.0\/)?token\/?$/;

export function tokenPath(
  path: string,
): { readonly tenant: string; readonly version: 'v1' | 'v2' } | undefined {
  const match = TOKEN_PATH.exec(path);
  if (match === null) return undefined;
  const [, segment = '', second] = match;
  return { tenant: decodePath(segment) ?? segment, version: second === undefined ? 'v1' : 'v2' };
}

/** Only a form counts; a JSON body has no parameters. */
export function formOf(contentType: string | null, body: string): URLSearchParams {
  const isForm =
    contentType === null || /^(?:application\/x-www-form-urlencoded|text\/plain)\b/i.test(contentType);
  return new URLSearchParams(isForm ? body : '');
}
