import * as React from 'react';

/** What a popup says of itself on the button that opens it. */
export type TriggerState = Pick<React.AriaAttributes, 'aria-expanded' | 'aria-haspopup' | 'aria-controls'>;

export const PopupTrigger = React.createContext<TriggerState>({});
