import type { SiteCore } from '../site-core';
import type { Actor } from './actor';

export interface Call {
  readonly core: SiteCore;
  readonly actor: Actor;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when the request has no body. */
  readonly body: unknown;
  /** A path parameter, decoded. Asking for one that the path does not declare throws. */
  param(name: string): string;
}

export interface Reply {
  readonly status: number;
  /** Absent = empty body. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parameters in braces, spelled as in the public API description. */
  readonly path: string;
  /** Classic OAuth scopes, all needed. */
  readonly scopes: readonly string[];
  /** Granular scopes that open the route instead, all needed. */
  readonly granular?: readonly string[];
  /** Counts against the per-issue write limits of `{issueIdOrKey}`. */
  readonly writesIssue?: true;
  handle(call: Call): Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent = (): Reply => ({ status: 204 });
