import * as React from 'react';
import { Note } from '../parts/note';
import { useSession } from '../session/session';
import { usePulse } from '../session/use-pulse';
import { hashOf, useRoute } from '../session/use-route';
import { SideNav } from './side-nav';
import { TopBar } from './top-bar';
import { ViewOfRoute } from './view-of-route';

/** Skip link, bar, and the view that the route names. */
export function Frame(): React.JSX.Element {
  const { catchUp, settle } = useSession();
  const lost = usePulse(catchUp, settle);
  const route = useRoute();
  const main = React.useRef<HTMLElement>(null);
  useHeadingFocus(main, route.join('/'));
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        Skip to content
      </a>
      <TopBar />
      <div className="body">
        <SideNav area={route[0] ?? 'portal'} />
        <main id="main" ref={main} tabIndex={-1} data-route={hashOf(...route)}>
          {lost !== undefined && (
            <Note tone="warning" title="The local site could not finish its work">
              {lost}
            </Note>
          )}
          <ViewOfRoute route={route} />
        </main>
      </div>
    </>
  );
}

/** The hash is the route here, so the skip link moves the focus by hand. */
function skipTo(event: React.MouseEvent, target: HTMLElement | null): void {
  event.preventDefault();
  target?.focus();
}

/** Whoever follows a link by keyboard or screen reader lands on the new view's heading. */
function useHeadingFocus(main: React.RefObject<HTMLElement | null>, route: string): void {
  const first = React.useRef(true);
  React.useEffect(() => {
    if (!first.current) main.current?.querySelector('h1')?.focus();
    first.current = false;
  }, [main, route]);
}
