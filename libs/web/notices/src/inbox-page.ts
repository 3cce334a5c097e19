import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NoticeCountView, NoticeView } from '@akashi/contracts';
import { at, engagementApi, noticeApi } from '@akashi/contracts/api';
import { Api, onDestroy, problemOf, Sending } from '@akashi/web-platform';
import { NoticeCount } from '@akashi/web-data';
import {
  Button,
  ButtonGroup,
  EmptyState,
  Icon,
  keepCurrentInSight,
  PageFrame,
  ProblemNote,
  ReadState,
  Shortcuts,
  texts,
  Toasts,
} from '@akashi/web-ui';
import { inboxGroups, type InboxGroup, type InboxLine } from './inbox-lines';
import { inboxTexts } from './inbox-texts';

/** 受信箱: what concerns the person, by engagement, the urgent first. J and K go up and down, Enter opens, E reads, M mutes. */
@Component({
  selector: 'ak-inbox-page',
  imports: [Button, ButtonGroup, EmptyState, Icon, ProblemNote, ReadState, RouterLink],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly counted = inject(NoticeCount);
  private underWay: Promise<void> = Promise.resolve();

  protected readonly t = texts(inboxTexts);
  protected readonly shown = signal<'unread' | 'all'>('unread');
  protected readonly engagementId = signal<string | null>(null);
  private readonly asked = computed(() => {
    const id = this.engagementId();
    return { ...(this.shown() === 'unread' && { only: 'unread' as const }), ...(id !== null && { engagementId: id }) };
  });
  /** Where each page on the way to this one began; another question begins at the newest. */
  private readonly way = linkedSignal<object, number[]>({ source: this.asked, computation: () => [] });

  protected readonly read = this.api.read(() => {
    const before = this.way().at(-1);
    return at(noticeApi.list, {}, { ...this.asked(), ...(before !== undefined && { before }) });
  });
  protected readonly problem = computed(() => problemOf(this.read.error()));
  private readonly setting = this.api.read(() => at(noticeApi.settings));
  private readonly engagements = this.api.read(() => at(engagementApi.list));
  protected readonly rooms = computed(() => (this.engagements.hasValue() ? this.engagements.value() : []));
  protected readonly sending = new Sending();
  protected readonly notices = computed(() => {
    const notices = this.read.hasValue() ? this.read.value().notices : [];
    return this.shown() === 'unread' ? notices.filter(({ readAt }) => readAt === null) : notices;
  });
  protected readonly groups = inboxGroups(this.notices);
  protected readonly lines = computed(() =>
    this.groups().flatMap(({ sections }) => sections.flatMap((one) => one.lines)),
  );
  /** The line in focus; when it leaves the list, the one that took its place. */
  protected readonly current = linkedSignal<readonly InboxLine[], string | null>({
    source: this.lines,
    computation: (lines, before) => {
      if (lines.some(({ key }) => key === before?.value)) return before!.value;
      const place = before?.source.findIndex(({ key }) => key === before.value) ?? 0;
      return lines[Math.min(Math.max(0, place), lines.length - 1)]?.key ?? null;
    },
  });
  protected readonly hasOlder = computed(() => this.read.hasValue() && this.read.value().before !== null);
  protected readonly hasNewer = computed(() => this.way().length > 0);
  protected readonly views = computed(() => [
    { value: 'unread' as const, label: this.t().unread },
    { value: 'all' as const, label: this.t().all },
  ]);

  constructor() {
    const shortcuts = inject(Shortcuts);
    onDestroy(shortcuts.add({ keys: 'J', run: () => this.step(1) }));
    onDestroy(shortcuts.add({ keys: 'K', run: () => this.step(-1) }));
    onDestroy(shortcuts.add({ keys: 'Enter', run: () => this.enter() }));
    onDestroy(shortcuts.add({ keys: 'E', run: () => void this.mark(this.here()) }));
    onDestroy(shortcuts.add({ keys: 'M', run: () => void this.muteHere() }));
    keepCurrentInSight(this.current);
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Enter', label: this.t().open },
        { keys: 'E', label: this.t().readOne },
        { keys: 'Shift+E', label: this.t().readAll },
        { keys: 'M', label: this.t().mute },
      ],
      facts: [{ text: this.t().count(this.counted.unread()), icon: 'inbox' }],
    }));
  }

  protected isMuted(engagementId: string | null): boolean {
    return (
      engagementId !== null && this.setting.hasValue() && this.setting.value().mutedEngagementIds.includes(engagementId)
    );
  }

  /** Whatever is opened is read; who only looks at the list has read nothing. */
  protected open(line: InboxLine): void {
    this.current.set(line.key);
    void this.mark(line);
  }

  protected async mark(line: InboxLine | undefined): Promise<void> {
    const unread = line?.all.filter(({ readAt }) => readAt === null) ?? [];
    if (unread.length === 0) return;
    const notices = unread.map(({ id, version }) => ({ id, version }));
    await this.told((key) => this.api.send(at(noticeApi.read), { notices }, key), unread);
  }

  /** All that this page was shown; what comes meanwhile stays unread. */
  protected async markAll(): Promise<void> {
    const upTo = this.notices()[0]?.number;
    if (upTo === undefined) return;
    const engagementId = this.engagementId();
    const body = { upTo, ...(engagementId !== null && { engagementId }) };
    await this.told((key) => this.api.send(at(noticeApi.readAll), body, key), this.notices());
  }

  protected async mute({ engagementId }: Pick<InboxGroup, 'engagementId'>): Promise<void> {
    if (engagementId === null || !this.setting.hasValue()) return;
    const { mutedEngagementIds: muted, version } = this.setting.value();
    const isMuted = muted.includes(engagementId);
    const mutedEngagementIds = isMuted ? muted.filter((id) => id !== engagementId) : [...muted, engagementId];
    const set = await this.sending.run((key) => this.api.send(at(noticeApi.set), { mutedEngagementIds, version }, key));
    if (!set) {
      this.setting.reload();
      return;
    }
    this.setting.set(set);
    this.toasts.show(isMuted ? this.t().unmutedNow : this.t().mutedNow);
    this.counted.tell(await this.api.ask(at(noticeApi.count)));
  }

  protected older(): void {
    const before = this.read.hasValue() ? this.read.value().before : null;
    if (before !== null) this.way.update((way) => [...way, before]);
  }

  protected newer(): void {
    this.way.update((way) => way.slice(0, -1));
  }

  private here(): InboxLine | undefined {
    return this.lines().find(({ key }) => key === this.current());
  }

  private step(by: number): void {
    const at = this.lines().findIndex(({ key }) => key === this.current());
    const next = this.lines()[Math.min(this.lines().length - 1, Math.max(0, at + by))];
    if (next) this.current.set(next.key);
  }

  /** Enter belongs to the element in focus; only when none has it does it open the line. */
  private enter(): void {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('a, button, input, select')) {
      focused.click();
      return;
    }
    const line = this.here();
    if (!line) return;
    this.open(line);
    void this.router.navigate([line.place.path], { queryParams: line.place.query });
  }

  private async muteHere(): Promise<void> {
    const group = this.groups().find(({ sections }) =>
      sections.some(({ lines }) => lines.some(({ key }) => key === this.current())),
    );
    if (group) await this.mute(group);
  }

  /** One after the other: whoever goes down the list by keys is faster than the answers. */
  private told(send: (key: string) => Promise<NoticeCountView>, marked: readonly NoticeView[]): Promise<void> {
    this.underWay = this.underWay.then(async () => {
      const count = await this.sending.run(send);
      if (!count) {
        this.read.reload();
        return;
      }
      this.counted.tell(count);
      const ids = new Set(marked.map(({ id }) => id));
      const readAt = new Date().toISOString();
      const after = (one: NoticeView) =>
        ids.has(one.id) && !one.readAt ? { ...one, readAt, version: one.version + 1 } : one;
      this.read.update((page) => page && { ...page, ...count, notices: page.notices.map(after) });
    });
    return this.underWay;
  }
}
