import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  testStateLabels,
  type NewNote,
  type NoteView,
  type SignatureBatchView,
  type SignTestsBody,
} from '@akashi/contracts';
import { at, signOffApi } from '@akashi/contracts/api';
import {
  aboutElement,
  goToPlace,
  HistoryPane,
  NotesPane,
  PaperActions,
  PaperEditor,
  paperPageTexts,
  SignBar,
  type AskedEvidence,
} from '@akashi/web-paper';
import { Api, EngagementContext, problemOf, pageAt, Sending, onDestroy } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  Shortcuts,
  Skeleton,
  texts,
  Toasts,
  labels,
  testStateChips,
  ProblemNote,
} from '@akashi/web-ui';
import { leftOutPapers, SignBatchDialog, type SignBatchAsk } from '@akashi/web-ui/batch';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { EvidenceList } from './evidence-list';
import { LookDifference } from './look-difference';
import { PaperDigest } from './paper-digest';
import { PendingList } from './pending-list';
import { PendingNotes } from './pending-notes';
import { everything, filtered, type QueueFilter } from './queue-filter';
import { QueueFilters } from './queue-filters';
import { reviewKeys, reviewPageTexts } from './review-page-texts';
import { QueueList, queueLines, type QueueLine } from './queue-list';

/** 査閲: what waits for the person, one paper at a time, with its notes beside it. */
@Component({
  selector: 'ak-review-page',
  imports: [
    Button,
    Chip,
    EmptyState,
    EvidenceList,
    HistoryPane,
    LookDifference,
    NotesPane,
    PaperDigest,
    PendingList,
    QueueFilters,
    QueueList,
    ProblemNote,
    RouterLink,
    SignBar,
    Skeleton,
  ],
  providers: [PaperEditor, PaperActions, PendingNotes],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  host: { class: 'bleed' },
})
export class ReviewPage {
  protected readonly editor = inject(PaperEditor);
  protected readonly actions = inject(PaperActions);
  protected readonly pendingNotes = inject(PendingNotes);
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly notes = viewChild(NotesPane);
  private readonly evidence = viewChild(EvidenceList);
  private readonly list = viewChild(QueueList);

  readonly engagementId = input.required<string>();

  protected readonly t = texts(reviewPageTexts);
  private readonly p = texts(paperPageTexts);
  private readonly inLines = queueLines();
  protected readonly chips = testStateChips;
  protected readonly states = labels(testStateLabels);
  protected readonly attempt = new Sending();
  protected readonly problemOf = problemOf;
  protected readonly read = this.api.read(() => at(signOffApi.waiting, { engagementId: this.engagementId() }));
  protected readonly all = computed(() => (this.read.hasValue() ? this.inLines(this.read.value()!) : []));
  protected readonly filter = signal<QueueFilter>(everything);
  protected readonly lines = computed(() => filtered(this.all(), this.filter()));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** The line in focus; when it leaves the queue, the one that took its place. */
  protected readonly current = linkedSignal<ReturnType<typeof this.lines>, string | null>({
    source: this.lines,
    computation: (lines, before) => {
      if (lines.some(({ key }) => key === before?.value)) return before!.value;
      const place = before?.source.findIndex(({ key }) => key === before.value) ?? 0;
      return lines[Math.min(Math.max(0, place), lines.length - 1)]?.key ?? null;
    },
  });
  protected readonly at = computed(() => this.lines().findIndex(({ key }) => key === this.current()));
  private readonly testId = computed(() => this.lines()[this.at()]?.testId ?? null);
  /** The paper of the line in focus: while it is read none is in sight, and none can be signed in the place of another. */
  protected readonly paper = computed(() => {
    const paper = this.editor.paper();
    return paper?.id === this.testId() ? paper : null;
  });
  protected readonly pending = computed(() => this.pendingNotes.of(this.paper()?.id ?? null));
  /** The review of the paper in sight was asked for over notes that were not sent. */
  protected readonly standInTheWay = linkedSignal({ source: this.pending, computation: () => false });
  /** The file that is open beside the paper; another paper opens none. */
  protected readonly seen = linkedSignal<string | null, AskedEvidence | null>({
    source: this.testId,
    computation: () => null,
  });
  protected readonly mayReview = computed(() => this.context.can('test.review'));
  protected readonly matrixLink = computed(() => pageAt(this.engagementId(), 'matrix'));
  protected readonly label = computed(() => {
    const control = this.paper()?.control;
    return (this.language.lang() === 'ja' ? control?.labelJa : control?.labelEn) ?? '';
  });

  constructor() {
    effect(() => {
      const [engagementId, testId] = [this.engagementId(), this.testId()];
      if (testId) untracked(() => void this.editor.open(engagementId, testId));
    });
    const shortcuts = inject(Shortcuts);
    onDestroy(shortcuts.add({ keys: 'C', run: () => this.notes()?.ask(aboutElement(document.activeElement)) }));
    onDestroy(shortcuts.add({ keys: 'E', run: () => this.evidence()?.next() }));
    onDestroy(shortcuts.add({ keys: 'X', run: () => this.list()?.toggleHere() }));
    onDestroy(shortcuts.add({ keys: 'Shift+X', run: () => this.list()?.toggleAll() }));
    onDestroy(shortcuts.add({ keys: '[', run: () => this.step(-1) }));
    onDestroy(shortcuts.add({ keys: ']', run: () => this.step(1) }));
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: reviewKeys(this.t()),
    }));
  }

  protected step(by: number): void {
    const line = this.lines()[this.at() + by];
    if (line) this.current.set(line.key);
  }

  protected open(): void {
    void this.router.navigateByUrl(pageAt(this.engagementId(), 'papers', this.testId() ?? ''));
  }

  protected async review(): Promise<void> {
    const { control } = this.editor.paper()!;
    const isGiven = this.notes()?.give() ?? true;
    this.standInTheWay.set(this.pending().length > 0);
    if (!isGiven || this.standInTheWay()) return;
    if ((await this.actions.sign('review')) === undefined) return;
    this.toasts.show(this.p().reviewed(control.number));
    this.refresh();
  }

  /** Gives the paper back with what was noted of it; who noted nothing is asked why. */
  protected async return(): Promise<void> {
    const { returnTitle: title, returnHelp: help, returnLabel: label, return: send, returned } = this.p();
    const { number } = this.editor.paper()!.control;
    if (!(await this.decided({ title, help, label, send }, (notes) => this.actions.return(notes)))) return;
    this.toasts.show(returned(number));
    this.refresh();
  }

  /** Leaves what was noted and goes on to the next paper; nothing is signed and nothing given back. */
  protected async comment(): Promise<void> {
    const { commentTitle: title, commentLabel: label, comment: send, commented } = this.t();
    const { id, control } = this.editor.paper()!;
    if (!(await this.decided({ title, label, send }, (notes) => this.actions.writeNotes(notes)))) return;
    this.toasts.show(commented(control.number));
    if (this.testId() === id) this.step(1);
    this.refresh();
  }

  /** Sends what was noted, once and together; it stays on the device until it has arrived. */
  private async decided(ask: Omit<TextAsk, 'act'>, send: (notes: NewNote[]) => Promise<unknown>): Promise<boolean> {
    if (this.notes()?.give() === false) return false;
    const { id } = this.editor.paper()!;
    const notes = this.pendingNotes.of(id);
    if (notes.length === 0) {
      const act = (text: string) => this.actions.refusal(send([{ text, field: '' }]));
      return (await this.dialogs.open<boolean, TextAsk>(TextDialog, { ...ask, act }, { focus: 'textarea' })) ?? false;
    }
    if ((await send([...notes])) === undefined) return false;
    this.pendingNotes.sent(id, notes);
    return true;
  }

  /** Brings the step into sight that a mark or a note is tied to. */
  protected showStep(stepId: string): void {
    this.comeTo(`[data-step="${stepId}"]`);
  }

  private comeTo(part: string): void {
    const found = this.host.querySelector<HTMLElement>(part);
    found?.scrollIntoView({ block: 'center' });
    found?.focus();
  }

  /** Goes to what a note hangs on; the sample is on the paper's own page. */
  protected showPlace(note: NoteView): void {
    const paper = pageAt(this.engagementId(), 'papers', this.testId() ?? '');
    goToPlace(note, {
      step: (stepId) => this.showStep(stepId),
      mark: (asked) => this.seen.set(asked),
      item: (queryParams) => void this.router.navigate([paper], { queryParams }),
      field: (name) => this.comeTo(`[data-field="${name}"]`),
    });
  }

  /** Says which of the chosen papers are signed together and which not, and why, and signs those. */
  protected async reviewChosen(): Promise<void> {
    if (this.notes()?.give() === false) return;
    const chosen = this.lines().filter(({ reason, testId }) => reason === 'toReview' && this.chosen().has(testId));
    const path = { engagementId: this.engagementId() };
    const tests = chosen.map(({ testId, version }) => ({ id: testId, version }));
    const answer = await this.attempt.run((key) => this.api.send(at(signOffApi.previewReview, path), { tests }, key));
    if (!answer) return this.refresh();
    const seen = this.pendingNotes.leaveOut(answer);
    const { ready } = seen;
    const ask: SignBatchAsk = { as: 'review', ready: ready.length, left: this.leftOut(chosen, seen) };
    const place = ready.length > 0 ? { focus: '[data-first] button' } : {};
    if (!(await this.dialogs.open<boolean, SignBatchAsk>(SignBatchDialog, ask, place))) return;
    const body: SignTestsBody = { tests: ready };
    const signed = await this.attempt.run((key) => this.api.send(at(signOffApi.reviewAll, path), body, key));
    if (signed) this.toasts.show(this.t().signedMany(signed.count));
    this.chosen.set(new Set());
    this.refresh();
  }

  private leftOut(chosen: readonly QueueLine[], { leftOut }: SignatureBatchView): SignBatchAsk['left'] {
    const named = new Map(chosen.map(({ testId, number, type }) => [testId, `${number} ${type}`]));
    return leftOutPapers([...named.keys()], leftOut, {
      nameOf: (id) => named.get(id) ?? '',
      linkOf: (id) => pageAt(this.engagementId(), 'papers', id),
    });
  }

  protected refresh(): void {
    this.read.reload();
    void this.context.refresh();
  }
}
