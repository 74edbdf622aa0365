/** A file as UI Kit's FilePicker hands it over (`SerializedFile` of `@atlaskit/forge-react-types`). */
export interface PickedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type; empty where the browser knows none. */
  readonly type: string;
  /** Base64, as `upload` of `@forge/bridge` takes it; its reader of blobs takes a data URL, too. */
  readonly data: string;
}

/** The content, one character per byte; undefined when it is not Base64. */
export function bytesOf({ data }: PickedFile): string | undefined {
  try {
    return atob(data.slice(data.indexOf(',') + 1));
  } catch {
    return undefined;
  }
}
