import type * as z from 'zod';
import { connectorErrorKinds } from '#domain/failure/connector-error-kind';

/** Everything that can go wrong with a call. The set is closed: a page can answer each of them. */
export const errorCodes = [
  /** The caller may not do this, or may not know whether it exists. */
  'unauthorised',
  'unknown-operation',
  /** The payload, or what it says about the site or the directory, is wrong: see `faults`. */
  'invalid-input',
  'not-found',
  /** Somebody else changed it, or its state does not allow this (any more). */
  'conflict',
  /** Other things depend on it. */
  'in-use',
  /** The directory does not let this entitlement be governed. */
  'not-manageable',
  'unsupported',
  /** Why a vendor call failed. */
  ...connectorErrorKinds.map((kind) => `connector-${kind}` as const),
  /** Ours. The message names the invocation; the log has more. */
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A sentence of the app by the key of its text, with the values that the text names in braces. */
export interface SaidView {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One thing that is wrong, and where: `settings.tenantId`, `rules.0.when.applicationIds.1`; `` = the whole. */
export interface FaultView {
  readonly path: string;
  /** In English. */
  readonly message: string;
  readonly said?: SaidView;
}

export interface ErrorView {
  readonly code: ErrorCode;
  /** In English. */
  readonly message: string;
  readonly said?: SaidView;
  /** Path of the first fault, for a form that shows one message beside one field. */
  readonly field?: string;
  readonly faults?: readonly FaultView[];
}

export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: ErrorView };

/** Input schemas of one resolver by operation. */
export type Inputs = Readonly<Record<string, z.ZodType>>;

/** Dotted paths of parameters by operation, the deepest first. */
export type FormPlaces<I extends Inputs> = { readonly [Key in keyof I]?: readonly string[] };

/** What `makeResolver` and `makeInvoke` are specialised with: operation → payload and reply. */
export type Definitions<I extends Inputs, Outputs extends Record<keyof I, unknown>> = {
  [Key in keyof I & string]: z.input<I[Key]> extends Record<string, never>
    ? () => Reply<Outputs[Key]>
    : (payload: z.input<I[Key]>) => Reply<Outputs[Key]>;
};
