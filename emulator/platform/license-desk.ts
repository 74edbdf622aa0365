import type { License } from '../host/forge-runtime';

/** The licence of the installation. None at first, as in a development environment, which counts as licensed. */
export class LicenseDesk {
  private active: boolean | undefined;

  /** true and false make a production licence of that state; undefined takes the licence away again. */
  set(active: boolean | undefined): void {
    this.active = active;
  }

  current(): License | undefined {
    const { active } = this;
    return active === undefined ? undefined : { active, isActive: active, type: 'COMMERCIAL' };
  }

  isActive(): boolean {
    return this.active !== false;
  }
}
