import type { ChangeGroup } from '../model/issue';
import { jiraTime } from './dates';
import { userJson, type Viewer } from './user';

export const changeGroupJson = (viewer: Viewer, group: ChangeGroup) => ({
  id: group.id,
  author: userJson(viewer, group.authorId),
  created: jiraTime(group.at),
  items: group.items,
});
