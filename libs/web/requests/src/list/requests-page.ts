import { Component, computed, DestroyRef, inject, input, linkedSignal, signal } from '@angular/core';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { at, requestApi } from '@akashi/contracts/api';
import { awaitsAnswer } from '@akashi/domain/request';
import { Api, EngagementContext, problemOf, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  labels,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  Shortcuts,
  TextField,
  texts,
} from '@akashi/web-ui';
import { RequestDetail, type RequestVerb } from '../detail/request-detail';
import { RequestActions } from '../request-actions';
import { countsOf, everything, filtered, type RequestPart } from './request-filter';
import { RequestTable } from './request-table';
import { requestsPageTexts } from './requests-page-texts';

/** 依頼資料: what the client is asked for, whose turn it is, and beside it what came. */
@Component({
  selector: 'ak-requests-page',
  imports: [Button, EmptyState, ProblemNote, ReadState, RequestDetail, RequestTable, SelectField, TextField],
  providers: [RequestActions],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.css',
  host: { class: 'bleed' },
})
export class RequestsPage {
  private readonly api = inject(Api);
  protected readonly context = inject(EngagementContext);
  protected readonly actions = inject(RequestActions);

  readonly engagementId = input.required<string>();

  protected readonly t = texts(requestsPageTexts);
  protected readonly states = labels(requestStateLabels);
  protected readonly read = this.api.read(() => at(requestApi.list, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly all = computed(() => (this.read.hasValue() ? this.read.value()!.requests : []));
  private readonly answerers = computed(() => (this.read.hasValue() ? this.read.value()!.answerers : []));
  protected readonly filter = signal(everything);
  protected readonly counts = computed(() => countsOf(this.all(), todayInJapan()));
  protected readonly rows = computed(() => filtered(this.all(), this.filter(), todayInJapan()));
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly picked = computed(() => this.rows().filter(({ id }) => this.chosen().has(id)));
  protected readonly toSend = computed(() => this.picked().filter(({ state }) => state === 'draft'));
  protected readonly toExtend = computed(() => this.picked().filter(({ state }) => awaitsAnswer(state)));
  /** The row in focus; when it leaves the list, the one that took its place. */
  protected readonly current = linkedSignal<ReturnType<typeof this.rows>, string | null>({
    source: this.rows,
    computation: (rows, before) => {
      if (rows.some(({ id }) => id === before?.value)) return before!.value;
      const place = before?.source.findIndex(({ id }) => id === before.value) ?? 0;
      return rows[Math.min(Math.max(0, place), rows.length - 1)]?.id ?? null;
    },
  });
  protected readonly shown = this.api.read(() => {
    const requestId = this.current();
    return requestId === null ? undefined : at(requestApi.view, { engagementId: this.engagementId(), requestId });
  });
  protected readonly shownProblem = computed(() => problemOf(this.shown.error()));
  /** While another is read none is in sight, and nothing is done to one in the place of another. */
  protected readonly request = computed(() => {
    const request = this.shown.hasValue() ? this.shown.value() : undefined;
    return request?.id === this.current() ? request : undefined;
  });
  protected readonly people = computed(() => [
    { value: 'nobody', label: this.t().nobody },
    ...this.answerers().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly draftReason = computed(() => (this.context.can('request.draft') ? '' : this.t().staff));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'X', label: this.t().select },
        { keys: 'A', label: this.t().accept },
        { keys: 'R', label: this.t().giveBack },
        { keys: 'N', label: this.t().write, quiet: true },
      ],
      facts: this.read.hasValue() ? [{ text: this.t().count(this.all().length), icon: 'clip' }] : [],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.step(1) }),
      shortcuts.add({ keys: 'K', run: () => this.step(-1) }),
      shortcuts.add({ keys: 'X', run: () => this.toggleHere() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected part(part: RequestPart): void {
    this.filter.update((before) => ({ ...before, part: before.part === part ? 'all' : part }));
  }

  protected narrow(change: { answerer: string } | { words: string }): void {
    this.filter.update((before) => ({ ...before, ...change }));
  }

  protected async write(): Promise<void> {
    const kept = await this.actions.write(this.answerers(), null);
    if (!kept) return;
    this.filter.set(everything);
    this.refresh();
    this.current.set(kept.id);
  }

  protected async sendChosen(): Promise<void> {
    if (await this.actions.send(this.toSend())) this.chosen.set(new Set());
    this.refresh();
  }

  protected async extendChosen(): Promise<void> {
    if (await this.actions.extend(this.toExtend())) this.chosen.set(new Set());
    this.refresh();
  }

  protected async act(verb: RequestVerb): Promise<void> {
    const request = this.request();
    if (!request) return;
    if (verb === 'revise') await this.actions.write(this.answerers(), request);
    else if (verb === 'send') await this.actions.send([request]);
    else if (verb === 'extend') await this.actions.extend([request]);
    else await this.actions[verb](request);
    this.refresh();
  }

  protected async takeIn(files: readonly File[]): Promise<void> {
    const request = this.request();
    if (!request) return;
    await this.actions.takeIn(request, files);
    this.refresh();
  }

  protected step(by: 1 | -1): void {
    const rows = this.rows();
    const place = rows.findIndex(({ id }) => id === this.current());
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (next) this.current.set(next.id);
  }

  private toggleHere(): void {
    const id = this.current();
    if (id === null) return;
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  private refresh(): void {
    this.read.reload();
    this.shown.reload();
  }
}
