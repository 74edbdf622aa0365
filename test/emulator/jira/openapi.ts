import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** Public API descriptions, kept beside the project and not in it: tests that need them skip when they are absent. */
const FOLDER = join(__dirname, '../../../../shared/specs');
const FILES = ['jira-platform.openapi.json', 'jira-service-management.openapi.json'] as const;

export const hasDescriptions = (): boolean => FILES.every((file) => existsSync(join(FOLDER, file)));

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly {
    readonly scopes: readonly string[];
    readonly state: string;
  }[];
}

interface Description {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>>;
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Exchange {
  readonly method: string;
  /** Template of the route, as the description spells it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

export class Descriptions {
  private readonly documents: ReadonlyMap<string, Description>;
  private readonly ajv: Ajv;

  constructor() {
    this.documents = new Map(
      FILES.map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Description]),
    );
    this.ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
    addFormats(this.ajv);
    // Jira writes offsets as +0000, which RFC 3339 does not know; and some descriptions call a relative path a URI.
    this.ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/);
    for (const [file, document] of this.documents) this.ajv.addSchema(allowEmptyChanges(document), file);
  }

  operation(method: string, path: string): Operation | undefined {
    const document = this.documents.get(this.fileOf(path));
    return document?.paths[path]?.[method.toLowerCase()];
  }

  /** The described classic scopes, and the granular ones that open the route instead. */
  scopes(method: string, path: string) {
    const operation = this.operation(method, path);
    const sets = operation?.['x-atlassian-oauth2-scopes'];
    // Operations without classic scopes name what they need as their security only.
    if (sets === undefined) return { classic: operation?.security?.[0]?.['OAuth2'], granular: undefined };
    const classic = sets.find((set) => set.state === 'Current') ?? sets[0];
    return { classic: classic?.scopes, granular: sets.find((set) => set.state === 'Beta')?.scopes };
  }

  /** What is wrong with an exchange by the description; empty = nothing. */
  complaints(exchange: Exchange): readonly string[] {
    const operation = this.operation(exchange.method, exchange.path);
    if (operation === undefined) return [`${exchange.method} ${exchange.path} is not described`];
    return [
      ...this.queryComplaints(exchange, operation),
      ...this.bodyComplaints(exchange, ['requestBody'], operation.requestBody, exchange.requestBody),
      ...this.responseComplaints(exchange, operation),
    ];
  }

  private queryComplaints({ query }: Exchange, operation: Operation): readonly string[] {
    const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const strangers = [...query.keys()].filter((name) => !known.some((parameter) => parameter.name === name));
    return strangers.map((name) => `query parameter ${name} is not described`);
  }

  private responseComplaints(exchange: Exchange, operation: Operation): readonly string[] {
    const described = operation.responses[String(exchange.status)];
    if (described === undefined)
      return exchange.status < 300 ? [`status ${exchange.status} is not described`] : [];
    return this.bodyComplaints(
      exchange,
      ['responses', String(exchange.status)],
      described,
      exchange.responseBody,
    );
  }

  private bodyComplaints(
    { method, path }: Exchange,
    where: readonly string[],
    described: { readonly content?: Readonly<Record<string, unknown>> } | undefined,
    body: unknown,
  ): readonly string[] {
    if (described?.content?.['application/json'] === undefined || body === undefined || body === null)
      return [];
    const pointer = ['paths', path, method.toLowerCase(), ...where, 'content', 'application/json', 'schema'];
    const escaped = pointer.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')));
    const validate: ValidateFunction = this.ajv.compile({
      $ref: `${this.fileOf(path)}#/${escaped.join('/')}`,
    });
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      (error) =>
        `${where.join(' ')} ${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  }

  private fileOf(path: string): string {
    return path.startsWith('/rest/servicedeskapi') ? FILES[1] : FILES[0];
  }
}

/** The descriptions forget that a field which was or becomes empty has null on that side of its change. */
function allowEmptyChanges(document: Description): Description {
  const properties = Object.values(document.components.schemas['ChangeDetails']?.properties ?? {});
  for (const property of properties) Object.assign(property, { nullable: true });
  return document;
}
