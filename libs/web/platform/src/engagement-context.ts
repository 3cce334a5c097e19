import { computed, inject, Injectable, signal } from '@angular/core';
import type { EngagementFrameView } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { engagementApi } from '@akashi/contracts/api/engagement.api';
import type { Permission } from '@akashi/domain/access';
import { Api } from './api';

/**
 * The engagement whose pages are open: its names for the crumbs, and what the signed-in person may do in it. Loaded once
 * when the engagement is entered; `refresh()` after an action that changes its state or counts.
 */
@Injectable({ providedIn: 'root' })
export class EngagementContext {
  private readonly api = inject(Api);
  private readonly view = signal<EngagementFrameView | null>(null);

  readonly current = this.view.asReadonly();
  readonly id = computed(() => this.view()?.id ?? '');

  /** Enters an engagement; the one already entered is not read again. */
  async enter(engagementId: string): Promise<EngagementFrameView> {
    const entered = this.view();
    if (entered?.id === engagementId) return entered;
    return this.load(engagementId);
  }

  /** It is read anew by whoever enters next: it may be closed to them by now. */
  leave(): void {
    this.view.set(null);
  }

  async refresh(): Promise<void> {
    if (this.id()) await this.load(this.id());
  }

  can(permission: Permission): boolean {
    return this.view()?.permissions.includes(permission) ?? false;
  }

  private async load(engagementId: string): Promise<EngagementFrameView> {
    const view = await this.api.ask(at(engagementApi.frame, { engagementId }));
    this.view.set(view);
    return view;
  }
}
