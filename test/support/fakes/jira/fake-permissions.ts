import type { Permissions } from '#ports/permissions';

export class FakePermissions implements Permissions {
  private readonly admins = new Set<string>();
  private readonly agents = new Set<string>();
  private readonly viewers = new Set<string>();

  makeAdmin(accountId: string): void {
    this.admins.add(accountId);
  }

  makeAgent(accountId: string, issueId: string): void {
    this.agents.add(JSON.stringify([accountId, issueId]));
  }

  makeViewer(accountId: string, issueId: string): void {
    this.viewers.add(JSON.stringify([accountId, issueId]));
  }

  async isJiraAdmin(accountId: string): Promise<boolean> {
    return this.admins.has(accountId);
  }

  async isAgentOn(accountId: string, issueId: string): Promise<boolean> {
    return this.agents.has(JSON.stringify([accountId, issueId]));
  }

  async mayBrowse(accountId: string, issueId: string): Promise<boolean> {
    const key = JSON.stringify([accountId, issueId]);
    return this.viewers.has(key) || this.agents.has(key);
  }
}
