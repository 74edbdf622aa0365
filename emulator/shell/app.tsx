import * as React from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset';
import './app.css';
import { FlagsProvider } from '@atlaskit/flag';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import type { World } from './api/world';
import { Frame } from './frame/frame';
import { Awaited } from './parts/awaited';
import { SessionContext } from './session/session';
import { useSessionState } from './session/use-session-state';
import { useWorld } from './session/use-world';

const Site = ({ world }: { readonly world: World }): React.JSX.Element => {
  const session = useSessionState(world);
  return (
    <SessionContext.Provider value={session}>
      <FlagsProvider>
        <Frame />
      </FlagsProvider>
    </SessionContext.Provider>
  );
};

const App = (): React.JSX.Element => (
  <Awaited live={useWorld()} what="the local site">
    {(world) => <Site world={world} />}
  </Awaited>
);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
void setGlobalTheme({ colorMode: 'light' });
createRoot(root).render(<App />);
