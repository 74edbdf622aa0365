/** An answer other than success. Thrown by handlers, rendered by the router in the dialect of the API at hand. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fieldErrors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fieldErrors)].join('; '));
    this.name = 'Refusal';
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, [message]);
export const forbidden = (message: string): Refusal => new Refusal(403, [message]);
export const notFound = (message: string): Refusal => new Refusal(404, [message]);
export const fieldErrors = (errors: Readonly<Record<string, string>>): Refusal =>
  new Refusal(400, [], errors);

/** Jira hides what a caller may not see behind the same words as what does not exist. */
export const issueNotFound = (): Refusal =>
  notFound('Issue does not exist or you do not have permission to see it.');
