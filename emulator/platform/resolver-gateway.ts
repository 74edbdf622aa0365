import type { FunctionRunner } from '../host/function-runner';
import { contextAri, installationContext, type Installation, type License } from '../host/forge-runtime';
import type { UiModule } from './manifest';

const PAYLOAD_BYTES = 500 * 1024;

/** Why the platform did not call the resolver. */
export class InvokeRefused extends Error {
  override readonly name = 'InvokeRefused';

  constructor(
    readonly status: 403 | 404 | 413,
    message: string,
  ) {
    super(message);
  }
}

/** A call of a resolver from a page, as the bridge makes it. */
export interface InvokeRequest {
  /** Key of the manifest module whose page calls. */
  readonly module: string;
  readonly accountId: string;
  /** Name of the resolver definition. */
  readonly functionKey: string;
  readonly payload?: unknown;
  /** Where the page is shown, e.g. `{extension: {issue: {key, id}, project: {…}}}`. */
  readonly context?: Readonly<Record<string, unknown>> | undefined;
}

export interface GatewayParts {
  readonly modules: readonly UiModule[];
  readonly runner: FunctionRunner;
  readonly installation: Installation;
  license(): License | undefined;
  accountType(accountId: string): Promise<string | undefined>;
}

/**
 * Forwards calls of pages to their resolvers. It does not protect the app: like the platform it checks only that the
 * module exists and may show to this kind of account at all, never whether this person may do what the call does.
 */
export class ResolverGateway {
  constructor(private readonly parts: GatewayParts) {}

  /** Resolves with the resolver's result; rejects with InvokeRefused or with what the resolver threw. */
  async invoke(request: InvokeRequest): Promise<unknown> {
    const module = this.parts.modules.find((one) => one.key === request.module);
    if (!module?.resolver) throw new InvokeRefused(404, `No module "${request.module}" with a resolver`);
    await this.checkAccount(module, request.accountId);
    const { functionKey, payload = {}, accountId } = request;
    if (Buffer.byteLength(JSON.stringify(payload)) > PAYLOAD_BYTES)
      throw new InvokeRefused(413, 'The payload exceeds 500 KB');
    const args = [
      { call: { functionKey, payload }, context: this.pageContext(module, request) },
      this.backendPayload(accountId),
    ];
    const options = { moduleKey: module.key, moduleType: module.type, accountId };
    return this.parts.runner.run(module.resolver.function, args, options);
  }

  private async checkAccount(module: UiModule, accountId: string): Promise<void> {
    const type = await this.parts.accountType(accountId);
    if (type === undefined) throw new InvokeRefused(404, `No account "${accountId}"`);
    if (type === 'customer' && !module.unlicensedAccess?.includes('customer'))
      throw new InvokeRefused(403, `Module "${module.key}" is not available to portal-only customers`);
  }

  private pageContext(module: UiModule, { context = {}, accountId }: InvokeRequest): object {
    const { cloudId, environmentId, environmentType, siteUrl } = this.parts.installation;
    const extension = context['extension'];
    return {
      ...context,
      ...{ accountId, cloudId, environmentId, environmentType, siteUrl },
      localId: `${contextAri(this.parts.installation)}/${module.key}`,
      moduleKey: module.key,
      extension: { ...(typeof extension === 'object' ? extension : {}), type: module.type },
    };
  }

  private backendPayload(accountId: string): object {
    const { installation } = this.parts;
    const license = this.parts.license();
    return {
      principal: { accountId },
      installContext: contextAri(installation),
      ...(license ? { license } : {}),
      installation: installationContext(installation),
    };
  }
}
