import * as React from 'react';
import SectionMessage from '@atlaskit/section-message';
import type { Painter } from '../document/drawing';

/** Nothing an app asks for is left out in silence. */
export const Unknown: Painter = ({ node }) => {
  React.useEffect(() => console.error(`UI Kit host: no component "${node.type}"`), [node.type]);
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={`This host cannot draw "${node.type}"`}>
        Add its counterpart to emulator/shell/ui-kit/components.
      </SectionMessage>
    </div>
  );
};
