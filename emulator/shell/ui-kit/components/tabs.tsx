import * as React from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { Painter, Palette } from '../document/drawing';
import { Drawn, Kids } from '../document/drawing';
import { callback, pass } from '../document/pass';

type TabsProps = React.ComponentProps<typeof Tabs>;

/** Atlaskit counts the children of tabs and of their list, so they must be direct. */
const DrawnTabs: Painter = ({ node }) => {
  const fallbackId = React.useId();
  return (
    <Tabs
      id={fallbackId}
      {...pass<TabsProps>(
        node.props,
        ...(['id', 'defaultSelected', 'selected', 'shouldUnmountTabPanelOnChange', 'testId'] as const),
      )}
      onChange={(index) => void callback(node.props, 'onChange')?.(index)}
    >
      {node.children.map((child) => (
        <Drawn key={child.key} node={child} />
      ))}
    </Tabs>
  );
};

const List: Painter = ({ node }) => (
  <TabList>
    {node.children.map((child) => (
      <Drawn key={child.key} node={child} />
    ))}
  </TabList>
);

export const TABS: Palette = {
  Tabs: DrawnTabs,
  TabList: List,
  Tab: ({ node }) => (
    <Tab>
      <Kids of={node} />
    </Tab>
  ),
  TabPanel: ({ node }) => (
    <TabPanel>
      <div className="kit-tab-panel">
        <Kids of={node} />
      </div>
    </TabPanel>
  ),
};
