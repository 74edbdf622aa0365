/** Custom field kinds the site models, and the system fields that share their behaviour. */
export type FieldKind =
  | 'select'
  | 'multiselect'
  | 'userpicker'
  | 'multiuserpicker'
  | 'textfield'
  | 'textarea'
  | 'float'
  | 'datepicker'
  | 'datetime'
  | 'labels'
  | 'priority'
  | 'request-type'
  | 'participants';

export interface FieldOption {
  readonly id: string;
  value: string;
  disabled: boolean;
}

export interface FieldContext {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Empty = every project. */
  readonly projectIds: ReadonlySet<string>;
  /** Empty = every issue type. */
  readonly issueTypeIds: ReadonlySet<string>;
  readonly options: FieldOption[];
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: FieldKind;
  readonly custom: boolean;
  readonly contexts: FieldContext[];
  /** Projects whose screens lack the field: it cannot be set there. */
  readonly offScreenProjectIds: Set<string>;
}

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What an issue stores: text, number, option/account ids, or a document. Absent = empty. */
export type StoredValue = string | number | readonly string[] | AdfNode;
