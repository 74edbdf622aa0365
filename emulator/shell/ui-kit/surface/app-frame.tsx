import * as React from 'react';
import type { CallBridge, Realm } from '../bridge/create-bridge';
import { messageOf } from '../bridge/create-bridge';

type AppWindow = Window & Realm & { __bridge?: { readonly callBridge: CallBridge } };

interface Props {
  readonly resource: string;
  readonly connect: (realm: () => Realm) => CallBridge;
  readonly complain: (message: string) => void;
}

/** Where the app runs: a window of its own that nobody sees, gone with all its timers when the surface goes. */
export function AppFrame({ resource, connect, complain }: Props): React.JSX.Element {
  const frame = React.useRef<HTMLIFrameElement>(null);
  const start = (): void => {
    const app = frame.current?.contentWindow as AppWindow | null;
    if (!app || app.__bridge !== undefined || !app.location.pathname.startsWith('/ui/')) return;
    app.__bridge = { callBridge: connect(() => app) };
    reportErrors(app, complain);
    const script = app.document.createElement('script');
    script.type = 'module';
    script.src = 'app.js';
    script.onerror = () => complain(`The resource "${resource}" is not built`);
    app.document.body.append(script);
  };
  return (
    <iframe
      ref={frame}
      className="kit-frame"
      title={`App ${resource}`}
      tabIndex={-1}
      aria-hidden="true"
      src={`/ui/${encodeURIComponent(resource)}/index.html`}
      onLoad={start}
    />
  );
}

function reportErrors(app: AppWindow, complain: (message: string) => void): void {
  const say = (what: string, error: unknown): void => {
    console.error(`UI Kit app: ${what}`, error);
    complain(`${what}: ${messageOf(error)}`);
  };
  app.addEventListener('error', (event) => say('The app broke', event.error ?? event.message));
  app.addEventListener('unhandledrejection', (event) => say('The app left an error unhandled', event.reason));
}
