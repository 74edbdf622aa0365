import * as React from 'react';
import { messageOf } from '../api/http';
import type { World } from '../api/world';
import { loadWorld } from '../api/world';
import type { Live } from './use-live';

/** The seeded world, read once: a reset of the site is followed by a reload of the page. */
export function useWorld(): Live<World> {
  const [live, setLive] = React.useState<Live<World>>({});
  React.useEffect(() => {
    loadWorld().then(
      (data) => setLive({ data }),
      (error: unknown) => setLive({ error: messageOf(error) }),
    );
  }, []);
  return live;
}
