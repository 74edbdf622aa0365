import * as React from 'react';

/** True below a dialog, where a form must let its body scroll. */
export const InModal = React.createContext(false);
