import {
  Component,
  ElementRef,
  Injector,
  ViewEncapsulation,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { testTypeShortLabels, type NoteView } from '@akashi/contracts';
import { MatrixStore, OpenPaper } from '@akashi/web-data';
import {
  aboutElement,
  goToPlace,
  NotesPane,
  PaperActions,
  PaperEditor,
  paperPageTexts,
  wholeOfPaper,
  type AskedEvidence,
  type AskedNote,
} from '@akashi/web-paper';
import { EngagementContext, pageAt, onDestroy } from '@akashi/web-platform';
import { Dialogs, Language, PageFrame, Shortcuts, texts, Toasts, labels } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { paperPageParts } from './paper-page-parts';
import { keepFocusInSight } from './place/keep-focus-in-sight';
import { paperFrame } from './place/paper-frame';
import { testsOfControl } from './place/tests-of-control';
import { paperTabs } from './place/paper-tabs';
import { Neighbours } from './place/neighbours';
import { PriorPaper } from './prior/prior-paper';
import { pastedFiles } from './evidence/pasted-files';
import { EvidencePane } from './evidence/evidence-pane';
import { WorkPane } from './work/work-pane';

/** 調書: the working paper of one test, with the other tests of its control one step away. */
@Component({
  selector: 'ak-paper-page',
  imports: paperPageParts,
  providers: [PaperEditor, PaperActions, PriorPaper, { provide: OpenPaper, useExisting: PaperEditor }],
  templateUrl: './paper-page.html',
  styleUrl: './paper-page.css',
  // The tabs of the right pane fill it and scroll inside: their parts are another component's.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'bleed', '(document:paste)': 'paste($event)' },
})
export class PaperPage {
  protected readonly editor = inject(PaperEditor);
  protected readonly actions = inject(PaperActions);
  private readonly store = inject(MatrixStore);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly left = viewChild<ElementRef<HTMLElement>>('left');
  private readonly right = viewChild<ElementRef<HTMLElement>>('right');
  private readonly work = viewChild(WorkPane);
  private readonly notesPane = viewChild(NotesPane);
  private readonly evidencePane = viewChild(EvidencePane);
  /** The tab whose first field is asked for; it answers once it is drawn. */
  private readonly asksFor = signal<'evidence' | 'pick' | 'paste' | 'notes' | null>(null);
  /** What of the paper the note is about that is begun, or the note that is asked for. */
  private readonly noteAsked = signal<AskedNote>(wholeOfPaper);

  private pasted: readonly File[] = [];

  readonly engagementId = input.required<string>();
  readonly testId = input.required<string>();
  readonly evidence = input<string>();
  readonly mark = input<string>();
  readonly item = input<string>();

  protected readonly t = texts(paperPageTexts);
  private readonly types = labels(testTypeShortLabels);
  protected readonly paper = this.editor.paper;
  protected readonly place = inject(Neighbours).place(this.testId);
  protected readonly asked = linkedSignal<AskedEvidence | null>(() => {
    const [evidenceId, markId] = [this.evidence(), this.mark() ?? null];
    return evidenceId ? { evidenceId, markId } : null;
  });
  protected readonly tab = linkedSignal<string | undefined>(() => (this.item() ? 'items' : 'evidence'));
  protected readonly pane = linkedSignal<string, 'work' | 'beside'>({ source: this.testId, computation: () => 'work' });
  protected readonly title = computed(() => {
    const control = this.paper()?.control;
    return (this.language.lang() === 'ja' ? control?.labelJa : control?.labelEn) ?? '';
  });
  protected readonly tests = testsOfControl(this.engagementId, this.editor);
  private readonly lastYear = inject(PriorPaper);
  protected readonly prior = this.lastYear.prior;
  protected readonly mayCopy = computed(() => this.work()?.mayFill() ?? false);
  protected readonly tabs = computed(() => paperTabs(this.t(), this.paper()!, this.prior() !== null));
  protected readonly paneOptions = computed(() => [
    { value: 'work' as const, label: this.t().work },
    { value: 'beside' as const, label: this.t().beside },
  ]);

  constructor() {
    effect(() => {
      const [engagementId, testId] = [this.engagementId(), this.testId()];
      untracked(() => void this.editor.open(engagementId, testId));
    });
    effect(() => {
      const engagementId = this.engagementId();
      untracked(() => this.store.engagementId() !== engagementId && void this.store.load(engagementId));
    });
    effect(() => {
      const isHere = this.paper()?.id === this.testId();
      if (isHere && this.tab() === 'items' && this.paper()?.populations.length === 0) this.tab.set('evidence');
    });
    effect(() => {
      const [evidence, notes] = [this.evidencePane(), this.notesPane()];
      const begin = {
        evidence: evidence && (() => evidence.choose()),
        pick: evidence && (() => evidence.pick()),
        paste: evidence && (() => evidence.give(this.pasted)),
        notes: notes && (() => notes.ask(this.noteAsked())),
      };
      const run = begin[this.asksFor() ?? 'notes'];
      if (!this.asksFor() || !run) return;
      this.asksFor.set(null);
      this.onceDrawn(run);
    });
    effect(() => {
      if (this.editor.notSaved() || this.editor.conflicts().length > 0)
        this.onceDrawn(() => keepFocusInSight(this.left()));
    });
    this.listen();
    inject(PageFrame).describe(() => paperFrame(this.t(), this.engagementId(), this.paper(), this.types()));
  }

  protected open(): void {
    void this.editor.open(this.engagementId(), this.testId());
  }

  /** Copies from last year's paper, where it is open to the person and this one takes steps; else the tab says why not. */
  protected async copyPrior(stepIds: string[] | null): Promise<void> {
    if (!this.prior()?.testId || !this.mayCopy()) return this.prior() ? this.show('prior') : undefined;
    if (!(await this.lastYear.copy(stepIds))) return;
    this.pane.set('work');
    this.onceDrawn(() => this.work()?.begin());
  }

  protected save(): void {
    void this.editor.save();
  }

  protected showEvidence(asked: AskedEvidence): void {
    this.asked.set(asked);
    this.show('evidence');
  }

  protected showStep(stepId: string): void {
    this.pane.set('work');
    this.onceDrawn(() => this.work()?.showStep(stepId));
  }

  protected askNote(asked: AskedNote): void {
    this.noteAsked.set(asked);
    this.showFor('notes');
  }

  /** Goes to what a note hangs on. */
  protected showPlace(note: NoteView): void {
    const paper = pageAt(this.engagementId(), 'papers', this.testId());
    goToPlace(note, {
      step: (stepId) => this.showStep(stepId),
      mark: (asked) => this.showEvidence(asked),
      item: (queryParams) => void this.router.navigate([paper], { queryParams }),
      field: (name) => (name === 'evidence' ? this.show('evidence') : this.showField(name)),
    });
  }

  private showField(name: string): void {
    this.pane.set('work');
    this.onceDrawn(() => this.work()?.showField(name));
  }

  protected go(testId: string | null): void {
    if (testId) void this.router.navigateByUrl(pageAt(this.engagementId(), 'papers', testId));
  }

  /** Signs and goes on to the next paper that is not signed. */
  protected async sign(): Promise<void> {
    const { id, control } = this.paper()!;
    if ((await this.actions.sign('sign')) === undefined) return;
    await this.afterSigning(this.t().signed(control.number), id);
  }

  protected async review(): Promise<void> {
    const { id, control } = this.paper()!;
    if ((await this.actions.sign('review')) === undefined) return;
    this.toasts.show(this.t().reviewed(control.number));
    await this.refreshAround();
    if (id === this.testId()) this.go(this.place().after);
  }

  protected async return(): Promise<void> {
    const t = this.t();
    const act = (text: string) => this.actions.refusal(this.actions.return([{ text, field: '' }]));
    const ask: TextAsk = { title: t.returnTitle, help: t.returnHelp, label: t.returnLabel, send: t.return, act };
    if (!(await this.dialogs.open<boolean, TextAsk>(TextDialog, ask, { focus: 'textarea' }))) return;
    this.toasts.show(t.returned(this.paper()!.control.number));
    await this.refreshAround();
  }

  private async afterSigning(message: string, signedId: string): Promise<void> {
    await this.refreshAround();
    const next = this.place().unfinished;
    if (!next) return this.toasts.show(message);
    this.toasts.show(message, { label: this.t().back, run: () => this.go(signedId) });
    this.go(next);
  }

  private async refreshAround(): Promise<void> {
    await Promise.all([this.store.load(this.engagementId()), this.context.refresh()]);
  }

  protected show(tab: string): void {
    this.pane.set('beside');
    this.tab.set(tab);
  }

  private showFor(tab: 'evidence' | 'notes', asked: 'evidence' | 'pick' | 'paste' | 'notes' = tab): void {
    this.show(tab);
    this.asksFor.set(asked);
  }

  private onceDrawn(run: () => void): void {
    afterNextRender(run, { injector: this.injector });
  }

  private listen(): void {
    const shortcuts = inject(Shortcuts);
    const add = (keys: string, run: () => void) => onDestroy(shortcuts.add({ keys, run }));
    add('[', () => this.go(this.place().before));
    add(']', () => this.go(this.place().after));
    add('F6', () => this.changePane());
    // While another tab is open, the key of the evidence tab is not there to answer.
    add('Ctrl+U', () => this.showFor('evidence'));
    add('Alt+E', () => this.showFor('evidence', 'pick'));
    add('Alt+P', () => this.work()?.conclude('NO_EXCEPTION'));
    add('Alt+X', () => this.work()?.conclude('DEVIATION'));
    add('Alt+N', () => this.work()?.conclude('NOT_APPLICABLE'));
    add('Alt+M', () => this.askNote(aboutElement(document.activeElement)));
    add('Alt+L', () => void this.copyPrior(null));
    [1, 2, 3, 4, 5].forEach((n) => add(`Alt+${n}`, () => this.show(this.tabs()[n - 1]?.id ?? 'evidence')));
  }

  /** A screenshot that is pasted anywhere on the page is evidence of this paper. */
  protected paste(event: ClipboardEvent): void {
    const files = pastedFiles(event.clipboardData, this.t().screenshot);
    if (files.length === 0) return;
    event.preventDefault();
    this.pasted = files;
    this.showFor('evidence', 'paste');
  }

  private changePane(): void {
    const isRight = this.right()?.nativeElement.contains(document.activeElement) === true;
    this.pane.set(isRight ? 'work' : 'beside');
    this.onceDrawn(() => (isRight ? this.left() : this.right())?.nativeElement.focus());
  }
}
