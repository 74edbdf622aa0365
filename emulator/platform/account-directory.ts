import * as z from 'zod';
import type { ProductSite } from '../contracts';

const userShape = z.looseObject({
  accountId: z.string(),
  accountType: z.string().optional(),
  emailAddress: z.string().optional(),
});

/** The platform's own view of the accounts of the site; it reads them through the product's REST API. */
export interface AccountDirectory {
  /** `atlassian`, `app` or `customer`; undefined when there is no such account. */
  accountType(accountId: string): Promise<string | undefined>;
  /** Account of an e-mail address, compared without regard to case. */
  accountByEmail(email: string): Promise<string | undefined>;
}

const PLATFORM = {
  kind: 'app',
  scopes: ['read:jira-user', 'read:jira-work', 'read:email-address:jira'],
} as const;

export function createAccountDirectory(product: ProductSite): AccountDirectory {
  async function ask(path: string): Promise<unknown> {
    const response = await product.fetch(new Request(`http://jira.local${path}`), PLATFORM);
    return response.ok ? await response.json() : undefined;
  }

  return {
    async accountType(accountId) {
      const reply = await ask(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`);
      const user = userShape.safeParse(reply);
      return user.success ? (user.data.accountType ?? 'atlassian') : undefined;
    },
    async accountByEmail(email) {
      const wanted = email.toLowerCase();
      const reply = await ask(`/rest/api/3/user/search?maxResults=200&query=${encodeURIComponent(email)}`);
      const users = z.array(userShape).safeParse(reply);
      return users.data?.find((user) => user.emailAddress?.toLowerCase() === wanted)?.accountId;
    },
  };
}
