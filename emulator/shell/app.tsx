import * as React from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
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
      <Frame />
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
createRoot(root).render(<App />);
