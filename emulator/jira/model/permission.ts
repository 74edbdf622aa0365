/** Project permissions that the site models, with the names Jira shows. */
export const PROJECT_PERMISSIONS = {
  ADMINISTER_PROJECTS: 'Administer projects',
  BROWSE_PROJECTS: 'Browse projects',
  CREATE_ISSUES: 'Create issues',
  EDIT_ISSUES: 'Edit issues',
  DELETE_ISSUES: 'Delete issues',
  ASSIGN_ISSUES: 'Assign issues',
  ASSIGNABLE_USER: 'Assignable user',
  TRANSITION_ISSUES: 'Transition issues',
  RESOLVE_ISSUES: 'Resolve issues',
  CLOSE_ISSUES: 'Close issues',
  MODIFY_REPORTER: 'Modify reporter',
  ADD_COMMENTS: 'Add comments',
  EDIT_ALL_COMMENTS: 'Edit all comments',
  EDIT_OWN_COMMENTS: 'Edit own comments',
  DELETE_ALL_COMMENTS: 'Delete all comments',
  DELETE_OWN_COMMENTS: 'Delete own comments',
  VIEW_VOTERS_AND_WATCHERS: 'View voters and watchers',
  MANAGE_WATCHERS: 'Manage watchers',
  SERVICEDESK_AGENT: 'Service Project Agent',
} as const;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: 'Administer Jira',
  SYSTEM_ADMIN: 'Administer the Jira system',
  USER_PICKER: 'Browse users and groups',
  BULK_CHANGE: 'Make bulk changes',
} as const;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;

/** A built-in global permission, or an app's own as `ari:cloud:ecosystem::extension/…/static/{key}`. */
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS | `ari:cloud:ecosystem::extension/${string}`;

/** Who a permission is granted to. `licensed` = every active account that is not portal-only. */
export type Grantee =
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'licensed' }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'assignee' };
