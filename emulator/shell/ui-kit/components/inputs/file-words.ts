import { useSession } from '../../../session/session';

/** What the product itself says around files. */
const WORDS = {
  en: {
    drop: 'Drag and drop, or',
    browse: 'browse files',
    remove: 'Delete',
    download: 'Download',
    upload: 'Uploading',
  },
  de: {
    drop: 'Hierher ziehen oder',
    browse: 'Dateien auswählen',
    remove: 'Löschen:',
    download: 'Herunterladen:',
    upload: 'Wird hochgeladen:',
  },
} as const;

/** In the language of the person. */
export const useFileWords = () => (useSession().locale.startsWith('de') ? WORDS.de : WORDS.en);
