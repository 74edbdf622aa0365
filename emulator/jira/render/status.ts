import type { Status, StatusCategoryKey } from '../model/workflow';
import type { SiteState } from '../state/site-state';

const CATEGORIES = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray', bulk: 'TODO', desk: 'NEW' },
  indeterminate: {
    id: 4,
    name: 'In Progress',
    colorName: 'yellow',
    bulk: 'IN_PROGRESS',
    desk: 'INDETERMINATE',
  },
  done: { id: 3, name: 'Done', colorName: 'green', bulk: 'DONE', desk: 'DONE' },
} as const;

export const categoryOf = (key: StatusCategoryKey) => CATEGORIES[key];

export function statusJson(state: SiteState, status: Status) {
  const { id, name, colorName } = CATEGORIES[status.category];
  return {
    self: `${state.baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${state.baseUrl}/images/status.png`,
    name: status.name,
    id: status.id,
    statusCategory: {
      self: `${state.baseUrl}/rest/api/3/statuscategory/${id}`,
      id,
      key: status.category,
      colorName,
      name,
    },
  };
}
