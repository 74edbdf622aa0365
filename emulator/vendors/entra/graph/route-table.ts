import { APPLICATION_PASSWORD_ROUTES } from '../routes/applications/application-passwords';
import { APPLICATION_ROUTES } from '../routes/applications/applications';
import { APPLICATION_WRITE_ROUTES } from '../routes/applications/applications-write';
import { AUDIT_ROUTES } from '../routes/audits';
import { DANGLING_DELETE_ROUTES } from '../routes/links/dangling-delete';
import { DELETED_ITEM_ROUTES } from '../routes/deleted-items';
import { DIRECTORY_OBJECT_ROUTES } from '../routes/directory-objects';
import { GOVERNANCE_ROUTES } from '../routes/groups/governance';
import { GROUP_DELTA_ROUTES } from '../routes/groups/group-delta';
import { GROUP_ROUTES } from '../routes/groups/groups';
import { GROUP_WRITE_ROUTES } from '../routes/groups/groups-write';
import { LINKED_READ_ROUTES } from '../routes/links/linked-reads';
import { LINK_ROUTES } from '../routes/links/links';
import { MEMBERSHIP_ACTION_ROUTES } from '../routes/links/membership-actions';
import { ORGANIZATION_ROUTES } from '../routes/organization';
import { PARENT_ROUTES } from '../routes/links/parents';
import { SERVICE_PRINCIPAL_ROUTES } from '../routes/applications/service-principals';
import { USER_ROUTES } from '../routes/users';
import { USER_WRITE_ROUTES } from '../routes/users-write';
import type { Route } from './call';

/** All routes of Graph v1.0 that the simulator models; an earlier one wins over a later one. */
export const ROUTES: readonly Route[] = [
  ...USER_ROUTES,
  ...USER_WRITE_ROUTES,
  ...GROUP_DELTA_ROUTES,
  ...GROUP_ROUTES,
  ...GROUP_WRITE_ROUTES,
  ...LINKED_READ_ROUTES,
  ...LINK_ROUTES,
  ...DANGLING_DELETE_ROUTES,
  ...PARENT_ROUTES,
  ...MEMBERSHIP_ACTION_ROUTES,
  ...DIRECTORY_OBJECT_ROUTES,
  ...APPLICATION_ROUTES,
  ...APPLICATION_WRITE_ROUTES,
  ...APPLICATION_PASSWORD_ROUTES,
  ...SERVICE_PRINCIPAL_ROUTES,
  ...ORGANIZATION_ROUTES,
  ...DELETED_ITEM_ROUTES,
  ...AUDIT_ROUTES,
  ...GOVERNANCE_ROUTES,
];
