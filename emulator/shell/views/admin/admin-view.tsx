import * as React from 'react';
import { LinkButton } from '@atlaskit/button/new';
import { titleIn } from '../../api/modules';
import type { UiModule } from '../../api/modules';
import { Awaited } from '../../parts/awaited';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { hashOf } from '../../session/use-route';
import { UiKitSurface } from '../../ui-kit/surface/ui-kit-surface';

/** The product's own way there. */
const TRAIL = [
  ['Jira administration', hashOf('admin')],
  ['Apps', hashOf('admin', '')],
] as const;

const ADMINS = 'jira-administrators';
const NOWHERE = {};

/** Jira administration → Apps → a page of the app; the first one when none is named. */
export function AdminView({ moduleKey }: { readonly moduleKey: string | undefined }): React.JSX.Element {
  const { world, persona, locale, jira } = useSession();
  const groups = useLive('own groups', () => jira.groupsOf(persona.accountId));
  const pages = world.modules.filter(({ type }) => type === 'jira:adminPage');
  const page = pages.find(({ key }) => key === moduleKey) ?? pages[0];
  if (page === undefined) return <Page title="Apps">No app has a page here.</Page>;
  return (
    <Page title={titleIn(page, locale)} trail={TRAIL} aside={<Others pages={pages} shown={page} />}>
      <Awaited live={groups} what="the administration">
        {(names) =>
          names.includes(ADMINS) ? <UiKitSurface module={page.key} extension={NOWHERE} /> : <NoAdmin />
        }
      </Awaited>
    </Page>
  );
}

interface OthersProps {
  readonly pages: readonly UiModule[];
  readonly shown: UiModule;
}

const Others = ({ pages, shown }: OthersProps): React.JSX.Element => {
  const { locale } = useSession();
  return (
    <span className="buttons">
      {pages
        .filter(({ key }) => key !== shown.key)
        .map((page) => (
          <LinkButton key={page.key} appearance="subtle" href={hashOf('admin', page.key)}>
            {titleIn(page, locale)}
          </LinkButton>
        ))}
    </span>
  );
};

function NoAdmin(): React.JSX.Element {
  const { world, persona, choosePersona } = useSession();
  const admin = world.people.find(({ key }) => key === 'admin');
  return (
    <Note title="Only Jira administrators see this page">
      <div className="spaced">
        <p>You act as {persona.name}, who is no administrator.</p>
        {admin !== undefined && (
          <Button kind="primary" onPress={() => choosePersona(admin.key)}>
            Continue as {admin.name}
          </Button>
        )}
      </div>
    </Note>
  );
}
