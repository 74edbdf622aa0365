import type { JiraUser } from '../../api/jira-shapes';

/** What UserPicker hands its app. */
export interface PickedUser {
  readonly id: string;
  readonly type: 'user';
  readonly name: string;
  readonly email: string;
  readonly avatarUrl: string;
}

export const pickedUser = (user: JiraUser): PickedUser => ({
  id: user.accountId,
  type: 'user',
  name: user.displayName,
  email: user.emailAddress ?? '',
  avatarUrl: '',
});
