import { Component, computed, DestroyRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { at, requestApi } from '@akashi/contracts/api';
import { awaitsAnswer, awaitsCheck, requestStates } from '@akashi/domain/request';
import { Api, pageAt, problemOf, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Kbd,
  labels,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  Shortcuts,
  TextField,
  texts,
} from '@akashi/web-ui';
import { RequestBoard, type CardMoved } from '../board/request-board';
import { RequestCalendar } from '../calendar/request-calendar';
import { RequestDetail, type RequestVerb } from '../detail/request-detail';
import type { BegunRequest } from '../dialogs/request-dialog';
import { RequestPeople } from '../people/request-people';
import { RequestActions } from '../request-actions';
import { requestViews } from './request-address';
import { arriveAtRequests } from './request-arrival';
import { askersOf, countsOf, everything, filtered, type RequestPart } from './request-filter';
import { RequestPlace } from './request-place';
import { RequestReasons } from './request-reasons';
import { RequestTable } from './request-table';
import { requestKeys } from './requests-page-keys';
import { requestsPageTexts } from './requests-page-texts';

/** 依頼資料: what the client is asked for, whose turn it is, and beside it what came. */
@Component({
  selector: 'ak-requests-page',
  imports: [
    Button,
    EmptyState,
    Kbd,
    ProblemNote,
    ReadState,
    RequestBoard,
    RequestCalendar,
    RequestDetail,
    RequestPeople,
    RequestTable,
    RouterLink,
    SelectField,
    TextField,
  ],
  providers: [RequestActions],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.css',
  host: { class: 'bleed' },
})
export class RequestsPage {
  private readonly api = inject(Api);
  protected readonly actions = inject(RequestActions);

  readonly engagementId = input.required<string>();
  // The query parameters, bound by the router: for what one comes.
  readonly open = input<string>();
  readonly papers = input<string>();
  readonly population = input<string>();
  readonly missing = input<string>();
  readonly plan = input<string>();
  readonly statement = input<string>();
  readonly view = input<string>();
  readonly part = input<string>();
  readonly answerer = input<string>();
  readonly asker = input<string>();
  readonly due = input<string>();
  readonly q = input<string>();

  protected readonly t = texts(requestsPageTexts);
  protected readonly states = labels(requestStateLabels);
  protected readonly read = this.api.read(() => at(requestApi.list, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly all = computed(() => (this.read.hasValue() ? this.read.value()!.requests : []));
  private readonly answerers = computed(() => (this.read.hasValue() ? this.read.value()!.answerers : []));
  protected readonly place = new RequestPlace(() => ({
    ...{ view: this.view(), part: this.part(), answerer: this.answerer() },
    ...{ asker: this.asker(), due: this.due(), q: this.q() },
  }));
  protected readonly filter = this.place.filter;
  protected readonly views = requestViews;
  private readonly board = viewChild(RequestBoard);
  /** Whether a card of the board is looked at beside it. */
  protected readonly looking = signal(false);
  protected readonly counts = computed(() => countsOf(this.all(), todayInJapan()));
  protected readonly rows = computed(() => filtered(this.all(), this.filter(), todayInJapan()));
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly picked = computed(() => this.rows().filter(({ id }) => this.chosen().has(id)));
  protected readonly toSend = computed(() => this.picked().filter(({ state }) => state === 'draft'));
  /** What still waits for the client: more time is given, or they are reminded. */
  protected readonly waiting = computed(() => this.picked().filter(({ state }) => awaitsAnswer(state)));
  protected readonly toAccept = computed(() => this.picked().filter(({ state }) => awaitsCheck(state)));
  /** In the order in which they are seen: a board goes column by column. */
  private readonly ordered = computed(() =>
    this.place.view() === 'board'
      ? requestStates.flatMap((state) => this.rows().filter((row) => row.state === state))
      : this.rows(),
  );
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
  /** Who of the firm asks for something here. */
  protected readonly askers = computed(() => askersOf(this.all()));
  protected readonly released = computed(() => pageAt(this.engagementId(), 'released'));
  protected readonly dropLinks = computed(() => pageAt(this.engagementId(), 'drop-links'));
  protected readonly isBeside = computed(
    () => this.place.view() === 'table' || (this.place.view() === 'board' && this.looking()),
  );
  protected readonly reasons = new RequestReasons();

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: requestKeys(this.t(), this.place.view() === 'board'),
      facts: this.read.hasValue() ? [{ text: this.t().count(this.all().length), icon: 'clip' }] : [],
    }));
    const [shortcuts, router] = [inject(Shortcuts), inject(Router)];
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.step(1) }),
      shortcuts.add({ keys: 'K', run: () => this.step(-1) }),
      shortcuts.add({ keys: ']', run: () => this.step(1) }),
      shortcuts.add({ keys: '[', run: () => this.step(-1) }),
      shortcuts.add({ keys: 'V', run: () => this.place.seeNext() }),
      shortcuts.add({ keys: 'M', run: () => this.board()?.begin() }),
      shortcuts.add({ keys: 'L', run: () => void router.navigateByUrl(this.dropLinks()) }),
      shortcuts.add({ keys: 'X', run: () => this.toggleHere() }),
      shortcuts.add({ keys: 'Shift+X', run: () => this.pickClean() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
    arriveAtRequests({
      engagementId: this.engagementId,
      isRead: () => this.read.hasValue(),
      address: () => ({
        ...{ open: this.open(), papers: this.papers(), population: this.population() },
        ...{ missing: this.missing(), plan: this.plan(), statement: this.statement() },
      }),
      answerers: this.answerers,
      show: (id) => this.current.set(id),
      begin: (begun) => void this.write(begun),
    });
  }

  protected toggle(part: RequestPart): void {
    this.place.narrow({ part: this.filter().part === part ? 'all' : part });
  }

  /** A card does what its new column stands for, with the request as it stands now. */
  protected async move({ id, verb }: CardMoved): Promise<void> {
    const path = { engagementId: this.engagementId(), requestId: id };
    const shown = this.request();
    const asked = () => this.actions.attempt.run(() => this.api.ask(at(requestApi.view, path)));
    const request = shown?.id === id ? shown : await asked();
    if (!request) return;
    await this.actions[verb === 'send' ? 'sendOne' : verb](request);
    this.refresh();
  }

  protected async write(begun: BegunRequest = {}): Promise<void> {
    const kept = await this.actions.write(this.answerers(), null, begun);
    if (!kept) return;
    this.place.narrow(everything);
    this.refresh();
    this.current.set(kept.id);
  }

  /** Brings several in at once. */
  protected async bring(by: 'propose' | 'takeListIn' | 'takeOver'): Promise<void> {
    if (await this.actions[by]()) this.refresh();
  }

  /** What is done with those that are chosen and let it be done; whoever gives up goes on with the same choice. */
  protected async actOnChosen(verb: 'send' | 'extend' | 'remind' | 'acceptAll'): Promise<void> {
    const of = { send: this.toSend, extend: this.waiting, remind: this.waiting, acceptAll: this.toAccept };
    if (await this.actions[verb](of[verb]())) this.chosen.set(this.none);
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
    const rows = this.ordered();
    const place = rows.findIndex(({ id }) => id === this.current());
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (next) this.current.set(next.id);
  }

  /** Chooses every answer in sight that waits to be checked and has no remark, or none again. */
  private pickClean(): void {
    const clean = this.rows().filter(({ state, remarks }) => awaitsCheck(state) && remarks === 0);
    this.chosen.set(this.chosen().size > 0 ? this.none : new Set(clean.map(({ id }) => id)));
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
