import { ErrorMessage, FileCard, FilePicker, Stack, ValidMessage } from '@forge/react';
import React from 'react';
import type { ConnectorFieldView } from '#contract/connections/connections';
import { useText } from '../../../../shared/text/text-provider';
import { withFiles, withoutFile } from './file-fields';
import type { Filled } from './file-fields';
import { MOST_KIB } from './read-file';
import { partKeys } from './taken-files';
import type { TakenFile } from './taken-files';

function Outcome({ file }: { readonly file: TakenFile }) {
  const text = useText();
  const { fault, parts, certificates } = file;
  if (fault !== null)
    return <ErrorMessage>{text(`connections.file.fault.${fault}`, { kib: MOST_KIB })}</ErrorMessage>;
  const held = partKeys.filter((part) => parts[part] !== undefined);
  const [part = 'certificate'] = held;
  const said = text(`connections.file.filled.${held.length > 1 ? 'both' : part}`);
  const more = text.count('connections.file.chain', certificates);
  return (
    <ValidMessage>
      {certificates > 1 && parts.certificate !== undefined ? `${said} ${more}` : said}
    </ValidMessage>
  );
}

interface Props {
  readonly fields: readonly ConnectorFieldView[];
  readonly draft: Filled;
  readonly change: (filled: Filled) => void;
}

/**
 * Files in place of pasting. They are read here, in the browser, and fill in the fields below. FilePicker is in early
 * access: where a site does not draw it, the fields are all there is, and enough.
 */
export function FileUpload({ fields, draft, change }: Props) {
  const text = useText();
  return (
    <Stack space="space.100">
      <FilePicker
        label={text('connections.file.label')}
        description={text('connections.file.hint', { kib: MOST_KIB })}
        onChange={(picked) => change(withFiles(draft, fields, picked))}
      />
      {draft.files.map((file) => (
        <Stack key={file.id} space="space.050">
          <FileCard
            fileName={file.name}
            fileSize={file.size}
            fileType={file.type}
            {...(file.fault === null ? {} : { error: text('connections.file.refused') })}
            onDelete={() => change(withoutFile(draft, fields, file))}
          />
          <Outcome file={file} />
        </Stack>
      ))}
    </Stack>
  );
}
