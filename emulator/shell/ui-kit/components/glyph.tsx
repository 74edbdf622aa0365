import * as React from 'react';
import type { NewIconProps } from '@atlaskit/icon/types';
import { glyphFile } from './glyph-names';

type Glyph = React.ComponentType<NewIconProps>;

async function load(name: string): Promise<Glyph> {
  const found = (await import(`../../../../node_modules/@atlaskit/icon/core/${glyphFile(name)}.js`)) as {
    default: Glyph | { default: Glyph };
  };
  return 'default' in found.default ? found.default.default : found.default;
}

/** The icon of that name once it is there; a name that is none is said in the console. */
export function useGlyph(name: string | undefined): Glyph | undefined {
  const [glyph, setGlyph] = React.useState<Glyph>();
  React.useEffect(() => {
    let wanted = true;
    setGlyph(undefined);
    if (name === undefined) return undefined;
    load(name).then(
      (found) => wanted && setGlyph(() => found),
      () => console.error(`UI Kit host: there is no icon "${name}"`),
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return glyph;
}
