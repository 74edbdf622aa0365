import * as React from 'react';
import { IconButton } from '@atlaskit/button/new';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DownloadIcon from '@atlaskit/icon/core/download';
import FileIcon from '@atlaskit/icon/core/file';
import UploadIcon from '@atlaskit/icon/core/upload';
import ProgressBar from '@atlaskit/progress-bar';
import { token } from '@atlaskit/tokens';
import type { Painter, Palette } from '../../document/drawing';
import type { Props } from '../../document/forge-node';
import { callback, textProp } from '../../document/pass';
import { useFileWords } from './file-words';
import { sizeText } from '../size-text';

/** What the product hands over for a file: data only, its content in Base64. */
interface SerializedFile {
  readonly data: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
}

const serialized = async (file: File): Promise<SerializedFile> => ({
  data: file.size === 0 ? '' : await contentOf(file),
  name: file.name,
  size: file.size,
  type: file.type,
});

/** Hands chosen files to the app as it is once they are read: it may have gone on meanwhile. */
function useHandOver(props: Props): (files: readonly File[]) => void {
  const latest = React.useRef(props);
  React.useLayoutEffect(() => {
    latest.current = props;
  });
  return (files) => {
    if (files.length === 0) return;
    Promise.all(files.map(serialized)).then(
      (read) => void callback(latest.current, 'onChange')?.(read),
      (error: unknown) => console.error('UI Kit host: a file could not be read', error),
    );
  };
}

interface Naming {
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'data-testid'?: string | undefined;
}

/** The input lies over the whole zone: click, keys, a dropped file and assistive technology all reach it as such. */
function Zone({ hand, ...naming }: Naming & { readonly hand: (files: readonly File[]) => void }) {
  const words = useFileWords();
  const [isOver, setOver] = React.useState(false);
  return (
    <div
      className={isOver ? 'kit-files kit-files-over' : 'kit-files'}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <UploadIcon label="" color={token('color.icon.subtle')} />
      <span aria-hidden>
        {words.drop} <span className="kit-files-browse">{words.browse}</span>
      </span>
      <input
        {...naming}
        type="file"
        multiple
        className="kit-files-input"
        onChange={({ currentTarget }) => {
          hand([...(currentTarget.files ?? [])]);
          // The same file may be chosen again, for example after it was mended.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

const DrawnFilePicker: Painter = ({ node: { props } }) => {
  const id = React.useId();
  const hand = useHandOver(props);
  const words = useFileWords();
  const label = textProp(props, 'label');
  const description = textProp(props, 'description');
  return (
    <div>
      {label !== undefined && <Label htmlFor={id}>{label}</Label>}
      <Zone
        hand={hand}
        id={id}
        data-testid={textProp(props, 'testId')}
        {...(label === undefined ? { 'aria-label': words.browse } : {})}
        {...(description === undefined ? {} : { 'aria-describedby': `${id}-description` })}
      />
      {description !== undefined && (
        <div id={`${id}-description`}>
          <HelperMessage>{description}</HelperMessage>
        </div>
      )}
    </div>
  );
};

/** A download of what the app returns; an app that returns nothing does it by itself. */
async function download(props: Props, name: string): Promise<void> {
  const content = await callback(props, 'onDownload')?.();
  if (!(content instanceof Blob)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Actions({ props, name }: { readonly props: Props; readonly name: string }) {
  const words = useFileWords();
  const remove = callback(props, 'onDelete');
  return (
    <>
      {callback(props, 'onDownload') !== undefined && (
        <IconButton
          icon={DownloadIcon}
          label={`${words.download} ${name}`}
          appearance="subtle"
          onClick={() => void download(props, name)}
        />
      )}
      {remove !== undefined && (
        <IconButton
          icon={DeleteIcon}
          label={`${words.remove} ${name}`}
          appearance="subtle"
          onClick={() => void remove()}
        />
      )}
    </>
  );
}

const DrawnFileCard: Painter = ({ node: { props } }) => {
  const words = useFileWords();
  const name = textProp(props, 'fileName') ?? '';
  const error = textProp(props, 'error');
  const { fileSize, isUploading, uploadProgress } = props;
  return (
    <div className="kit-file-card" data-testid={textProp(props, 'testId')}>
      <FileIcon label="" color={token(error === undefined ? 'color.icon.subtle' : 'color.icon.danger')} />
      <div className="kit-file-facts">
        <span className="kit-file-name">{name}</span>
        {error === undefined && typeof fileSize === 'number' && (
          <span className="kit-file-size">{sizeText(fileSize)}</span>
        )}
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
        {isUploading === true && (
          <ProgressBar
            ariaLabel={`${words.upload} ${name}`}
            isIndeterminate={typeof uploadProgress !== 'number'}
            value={typeof uploadProgress === 'number' ? uploadProgress : 0}
          />
        )}
      </div>
      <Actions props={props} name={name} />
    </div>
  );
};

export const FILES: Palette = { FilePicker: DrawnFilePicker, FileCard: DrawnFileCard };
