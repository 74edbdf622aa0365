/** Changes to a Jira site that an administrator asked for. Nothing is ever deleted. Ids are Jira ids. */
export interface SiteBuilder {
  /** A new custom field, offered in all projects, on no screen yet. */
  createField(draft: FieldDraft): Promise<{ readonly id: string }>;
  /** A context of the field for one project, without options. */
  createContext(fieldId: string, projectId: string, name: string): Promise<{ readonly contextId: string }>;
  addOptions(fieldId: string, contextId: string, values: readonly string[]): Promise<void>;
  /** Offers options again, or no longer; values that issues have stay. */
  switchOptions(fieldId: string, contextId: string, switches: readonly OptionSwitch[]): Promise<void>;
  addToScreen(screenId: string, tabId: string, fieldId: string): Promise<void>;
  /** A new request type: its form asks for what the issue type requires, and no portal group shows it. */
  createRequestType(serviceDeskId: string, draft: RequestTypeDraft): Promise<{ readonly id: string }>;
}

export interface FieldDraft {
  readonly name: string;
  readonly description: string;
  readonly type: FieldType;
}

export type FieldType = 'single-select' | 'text' | 'paragraph' | 'user' | 'users';

export interface OptionSwitch {
  readonly id: string;
  readonly disabled: boolean;
}

export interface RequestTypeDraft {
  readonly name: string;
  readonly description: string;
  readonly issueTypeId: string;
}
