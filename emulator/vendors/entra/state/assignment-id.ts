import { createHash } from 'node:crypto';

/** Id of the assignment of an app role to a principal: the same for the same two, 43 characters of base64url. */
export const assignmentIdOf = (principalId: string, roleId: string): string =>
  createHash('sha256').update(`${principalId}/${roleId}`).digest('base64url');
