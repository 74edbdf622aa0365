import * as React from 'react';
import Skeleton from '@atlaskit/skeleton';

/** Stands where an app will draw. */
export const LoadingApp = (): React.JSX.Element => (
  <div role="status" className="kit-loading">
    <span className="unseen">Loading the app</span>
    {['40%', '100%', '100%'].map((width, at) => (
      <Skeleton key={at} width={width} height="20px" isShimmering />
    ))}
  </div>
);
