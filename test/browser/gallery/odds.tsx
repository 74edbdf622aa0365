import { showFlag } from '@forge/bridge';
import {
  Badge,
  Bleed,
  Box,
  Breadcrumbs,
  BreadcrumbsItem,
  Calendar,
  Code,
  CodeBlock,
  Comment,
  Heading,
  Icon,
  Inline,
  Link,
  List,
  ListItem,
  Lozenge,
  Pressable,
  ProgressBar,
  ProgressTracker,
  Radio,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Stack,
  Tag,
  TagGroup,
  Text,
  Tile,
  User,
  UserGroup,
  xcss,
} from '@forge/react';
import React from 'react';

const framed = xcss({
  padding: 'space.200',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
});
const clicked = (what: string) => () =>
  void showFlag({ id: what, title: `${what} clicked`, isAutoDismiss: true });
const stage = (id: string, status: 'visited' | 'current' | 'unvisited') => ({
  id,
  label: id,
  percentageComplete: status === 'visited' ? 100 : 0,
  status,
});

const Said = () => (
  <Stack space="space.100">
    <Heading size="medium">Odds and ends</Heading>
    <Breadcrumbs label="Trail">
      <BreadcrumbsItem text="Apps" href="/jira/settings/apps/gallery" />
      <BreadcrumbsItem text="Gallery" />
    </Breadcrumbs>
    <SectionMessage
      title="Look"
      appearance="warning"
      actions={[
        <SectionMessageAction key="do" onClick={clicked('Action')}>
          Do it
        </SectionMessageAction>,
      ]}
    >
      <Text>
        Some <Code>code</Code>{' '}
        <Link href="https://example.com" openNewTab>
          a link
        </Link>
      </Text>
    </SectionMessage>
    <List type="ordered">
      <ListItem>first</ListItem>
      <ListItem>second</ListItem>
    </List>
    <CodeBlock language="json" text={'{"a": 1}'} />
    <Comment
      author={{ text: 'Somebody' }}
      time={{ text: 'now' }}
      avatar={<User accountId="nobody" hideDisplayName />}
      content={<Text>Said something</Text>}
    />
  </Stack>
);

/** What has no page of its own. */
export const Odds = () => (
  <Stack space="space.200">
    <Said />
    <Inline space="space.100" alignBlock="center">
      <Badge max={99}>{120}</Badge>
      <Lozenge appearance="inprogress">going</Lozenge>
      <Spinner size="small" label="Waiting" />
      <Icon glyph="check-circle" label="Checked" />
      <Tile label="Tile" size="small">
        T
      </Tile>
    </Inline>
    <TagGroup>
      <Tag text="fixed" isRemovable={false} />
      <Tag text="loose" removeButtonLabel="Remove" />
    </TagGroup>
    <ProgressBar value={0.4} ariaLabel="Done" />
    <ProgressTracker
      items={[stage('Asked', 'visited'), stage('Approved', 'current'), stage('Done', 'unvisited')]}
    />
    <Box xcss={framed}>
      <Bleed all="space.050">
        <Text size="small">framed</Text>
      </Bleed>
    </Box>
    <Pressable xcss={xcss({ padding: 'space.100' })} onClick={clicked('Pressable')}>
      <Text>Press me</Text>
    </Pressable>
    <UserGroup>
      <User accountId="nobody" />
    </UserGroup>
    <Radio label="Alone" name="alone" value="alone" />
    <Calendar defaultSelected={['2026-02-10']} defaultMonth={2} defaultYear={2026} />
  </Stack>
);
