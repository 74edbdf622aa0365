/**
 * What a person needs to set a connector up, as data beside the connector: the wizard is drawn from it and knows no
 * vendor. Every text has a stable id; a page looks it up in the reader's language and falls back to the English here.
 */
export interface GuideText {
  /** Dotted, stable, unique within the connector: `steps.register.text`. */
  readonly id: string;
  readonly text: string;
}

/** How a setting is entered. Key, kind, values and whether it is required follow from the connector's own schema. */
export interface FieldGuide {
  readonly label: GuideText;
  readonly help?: GuideText;
  /** What a value looks like; never one that works. */
  readonly example?: string;
  /** Several lines, such as a key in PEM form; `text`: a secret setting that may be seen while it is typed. */
  readonly kind?: 'text' | 'multiline';
  /** What a file may fill it in with: the PEM text of that. */
  readonly file?: 'certificate' | 'privateKey';
  /** Labels of the values of a choice; a value without one is shown as it is. */
  readonly choices?: Readonly<Record<string, GuideText>>;
}

/** One of several ways to sign in. Exactly one is entered. */
export interface CredentialGuide {
  readonly id: string;
  readonly label: GuideText;
  /** Top-level secret settings that belong to it. */
  readonly keys: readonly string[];
}

/** One thing to do at the vendor, in order. */
export interface GuideStep {
  readonly id: string;
  readonly title: GuideText;
  readonly text: GuideText;
  readonly link?: { readonly label: GuideText; readonly url: string };
  /** Text to copy into the vendor's page. */
  readonly copy?: string;
}

/** One permission of the least set. */
export interface PermissionGuide {
  /** As the vendor names it, and as the connection test reports it. */
  readonly id: string;
  readonly why: GuideText;
  /** Absent: required. Present: needed only in this case. */
  readonly onlyIf?: GuideText;
}

export interface ConnectorGuide {
  readonly summary: GuideText;
  readonly steps: readonly GuideStep[];
  readonly permissions: readonly PermissionGuide[];
  /** By path of the setting: `tenantId`, `certificate.privateKey`. */
  readonly fields: Readonly<Record<string, FieldGuide>>;
  /** Empty: the connector has no secret or just one way to give it. */
  readonly credentials: readonly CredentialGuide[];
  /** The settings as JSON text with placeholders, for people who paste them as one. */
  readonly json: string;
}
