import type { Intent } from '#domain/kit/codes';

/** What a request asks for. */
export type IntentView = Intent;
