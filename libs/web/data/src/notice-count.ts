import { computed, inject, Injectable, signal } from '@angular/core';
import type { NoticeCountView } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { clientNoticeApi, noticeApi } from '@akashi/contracts/api/notice.api';
import { Api, ApiProblem, Session } from '@akashi/web-platform';

/** A frame asks no more often than this, ms: it asks as pages are opened. */
const pause = 20_000;

/** How many notices lie unread for whoever is at work here, and how many of them ask something, as the frame shows it. */
@Injectable({ providedIn: 'root' })
export class NoticeCount {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly counted = signal<{ readonly workplace: string; readonly count: NoticeCountView } | null>(null);
  private askedAt = -Infinity;

  /** Of the place where the person is at work, and of no other. */
  private readonly current = computed(() => {
    const counted = this.counted();
    return counted?.workplace === this.session.workplace() ? counted.count : null;
  });
  readonly unread = computed(() => this.current()?.unread ?? 0);
  readonly asking = computed(() => this.current()?.asking ?? 0);

  /** What a page was just told. */
  tell({ unread, deadlines, asking }: NoticeCountView): void {
    this.counted.set({ workplace: this.session.workplace(), count: { unread, deadlines, asking } });
  }

  /** Asks, unless that was done a moment ago. Where no answer comes, the last number stands. */
  async look(now = performance.now()): Promise<void> {
    const kind = this.session.person()?.kind;
    if ((kind !== 'member' && kind !== 'clientPerson') || now - this.askedAt < pause) return;
    this.askedAt = now;
    try {
      this.tell(await this.api.ask(at(kind === 'member' ? noticeApi.count : clientNoticeApi.count)));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
    }
  }
}
