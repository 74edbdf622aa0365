import * as React from 'react';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { titleIn } from '../../api/modules';
import type { UiModule } from '../../api/modules';
import { Dialog } from '../../parts/dialog';
import { useSession } from '../../session/session';
import { useLive } from '../../session/use-live';
import { UiKitSurface } from '../../ui-kit/surface/ui-kit-surface';

const isMenuAction = ({ type }: UiModule): boolean => type === 'jiraServiceManagement:portalUserMenuAction';

/** The menu under one's own name in the portal: the app's entries open in a dialog. */
export function PortalUserMenu(): React.JSX.Element | null {
  const { world, persona, locale, desk } = useSession();
  const desks = useLive('desks', () => desk.desks());
  const [open, setOpen] = React.useState<UiModule>();
  const portalId = Number(desks.data?.[0]?.id ?? Number.NaN);
  const extension = React.useMemo(() => ({ portal: { id: portalId } }), [portalId]);
  const entries = world.modules.filter(isMenuAction);
  if (entries.length === 0) return null;
  return (
    <>
      <DropdownMenu trigger={persona.name} label={`${persona.name}: my menu`} placement="bottom-end">
        <DropdownItemGroup>
          {entries.map((module) => (
            <DropdownItem key={module.key} onClick={() => setOpen(module)}>
              {titleIn(module, locale)}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {open !== undefined && (
        <Dialog title={titleIn(open, locale)} width="x-large" onClose={() => setOpen(undefined)}>
          <UiKitSurface module={open.key} extension={extension} onClose={() => setOpen(undefined)} />
        </Dialog>
      )}
    </>
  );
}
