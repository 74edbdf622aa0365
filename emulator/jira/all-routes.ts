import type { Route } from './http/route';
import { approvalRoutes } from './jsm/approvals';
import { conversationRoutes } from './jsm/conversation';
import { deskRoutes } from './jsm/desks';
import { requestRoutes } from './jsm/requests';
import { changelogRoutes } from './routes/changelog';
import { commentRoutes } from './routes/comments';
import { fieldSetupRoutes } from './routes/field-setup';
import { fieldRoutes } from './routes/fields';
import { groupRoutes } from './routes/groups';
import { issueMetaRoutes } from './routes/issue-meta';
import { issuePropertyRoutes } from './routes/issue-properties';
import { watcherRoutes } from './routes/issue-watchers';
import { issueRoutes } from './routes/issues';
import { peopleRoutes } from './routes/people';
import { permissionRoutes } from './routes/permissions';
import { projectRoutes } from './routes/projects';
import { screenRoutes } from './routes/screens';
import { searchRoutes } from './routes/search';
import { siteListRoutes } from './routes/site-lists';
import { transitionRoutes } from './routes/transitions';

/** The whole API surface of the site; anything else is answered as not modelled. */
export const ALL_ROUTES: readonly Route[] = [
  ...peopleRoutes,
  ...groupRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...siteListRoutes,
  ...fieldRoutes,
  ...fieldSetupRoutes,
  ...screenRoutes,
  ...issueMetaRoutes,
  ...issueRoutes,
  ...transitionRoutes,
  ...changelogRoutes,
  ...commentRoutes,
  ...issuePropertyRoutes,
  ...watcherRoutes,
  ...searchRoutes,
  ...deskRoutes,
  ...requestRoutes,
  ...conversationRoutes,
  ...approvalRoutes,
];
