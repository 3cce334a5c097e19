import { Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mailFaultLabels, type CreatedDropLinkView, type DropLinkView } from '@akashi/contracts';
import { at, dropLinkApi, requestApi } from '@akashi/contracts/api';
import { Api, EngagementContext, momentInJapan, pageAt, problemOf, Sending } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Shortcuts,
  texts,
  Toasts,
  type ChipState,
} from '@akashi/web-ui';
import { CreateDropLinkDialog, type CreateDropLinkAsk } from './create-drop-link-dialog';
import { dropLinksTexts } from './drop-links-texts';
import { EndDropLinkDialog, type EndDropLinkAsk } from './end-drop-link-dialog';

const chips: Readonly<Record<DropLinkView['state'], ChipState>> = { open: 'ok', expired: 'omitted', ended: 'omitted' };

/** 資料受付リンク: to whom, until when, from where it was opened, and what came; and its end. */
@Component({
  selector: 'ak-drop-links-page',
  imports: [Button, Chip, EmptyState, Panel, ProblemNote, ReadState, RouterLink],
  templateUrl: './drop-links-page.html',
  styleUrl: './drop-links-page.css',
})
export class DropLinksPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();

  protected readonly read = this.api.read(() => at(dropLinkApi.list, { engagementId: this.engagementId() }));
  protected readonly looking = new Sending();
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly t = texts(dropLinksTexts);
  protected readonly toRequests = computed(() => pageAt(this.engagementId(), 'requests'));
  protected readonly links = computed(() =>
    (this.read.hasValue() ? this.read.value() : []).map((link) => this.row(link)),
  );
  /** The row that the keys mean. */
  protected readonly current = linkedSignal<ReturnType<typeof this.links>, number>({
    source: this.links,
    computation: (links, before) => Math.min(before?.value ?? 0, Math.max(0, links.length - 1)),
  });
  protected readonly reason = computed(() => (this.context.can('request.send') ? '' : this.t().staff));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'E', label: this.t().end },
        { keys: 'N', label: this.t().create },
      ],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.step(1) }),
      shortcuts.add({ keys: 'K', run: () => this.step(-1) }),
      shortcuts.add({ keys: 'E', run: () => void this.endCurrent() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected async create(): Promise<void> {
    const engagementState = this.context.current()?.state;
    const address = at(requestApi.list, { engagementId: this.engagementId() });
    const list = await this.looking.run(() => this.api.ask(address));
    if (!engagementState || !list) return;
    const requests = list.requests.filter(({ state }) => state !== 'draft' && state !== 'withdrawn');
    const ask: CreateDropLinkAsk = { engagementId: this.engagementId(), engagementState, requests };
    await this.dialogs.open<CreatedDropLinkView, CreateDropLinkAsk>(CreateDropLinkDialog, ask, { focus: 'input' });
    this.read.reload();
  }

  protected async end(link: DropLinkView): Promise<void> {
    const ask: EndDropLinkAsk = { engagementId: this.engagementId(), link };
    const ended = await this.dialogs.open<DropLinkView, EndDropLinkAsk>(EndDropLinkDialog, ask, { focus: 'textarea' });
    this.read.reload();
    if (ended) this.toasts.show(this.t().endedToast(ended.recipientName));
  }

  private async endCurrent(): Promise<void> {
    const row = this.links()[this.current()];
    if (row?.link.state === 'open' && this.reason() === '') await this.end(row.link);
  }

  private step(by: 1 | -1): void {
    this.current.set(Math.min(Math.max(0, this.links().length - 1), Math.max(0, this.current() + by)));
  }

  private toldBy({ lastMail }: DropLinkView): { told: string; untold: string } {
    const t = this.t();
    if (lastMail === null) return { told: '', untold: '' };
    if (lastMail.fault !== null) return { told: '', untold: t.notTold(mailFaultLabels[lastMail.fault][this.lang()]) };
    return { told: lastMail.at === null ? t.telling : t.told(momentInJapan(lastMail.at)), untold: '' };
  }

  private row(link: DropLinkView) {
    const t = this.t();
    const [last] = link.openings;
    return {
      link,
      chip: chips[link.state],
      state: t[link.state],
      asks: link.asksAll ? t.asksAll : link.requests.join(' '),
      until: momentInJapan(link.expiresAt),
      opened: last ? t.opened(momentInJapan(last.openedAt), last.ip) : t.never,
      came: link.lastFileAt ? t.came(link.files, momentInJapan(link.lastFileAt)) : t.nothing,
      made: t.made(link.createdByName, momentInJapan(link.createdAt)),
      mail: link.lastCode?.fault ? t.mailFault : '',
      ...this.toldBy(link),
    };
  }
}
