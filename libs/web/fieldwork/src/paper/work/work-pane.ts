import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  conclusionLabels,
  frequencyLabels,
  mainTargetLabels,
  techniqueLabels,
  testTypeLabels,
  testWarningLabels,
  type EvidenceLinkView,
  type MarkView,
  type NoteView,
  type PaperView,
  type StepBody,
  type StepCopyView,
  type StepSourceView,
} from '@akashi/contracts';
import { conclusions, recordingVoidsSignOff, techniques, type Technique } from '@akashi/domain/control';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { familyName, MatrixStore } from '@akashi/web-data';
import {
  aboutField,
  aboutStep,
  DeviationList,
  changeStep,
  moveStep,
  notesAt,
  NoteTags,
  withoutStep,
  withStep,
  type AskedEvidence,
  type DraftStep,
  type AskedNote,
  PaperEditor,
} from '@akashi/web-paper';
import { EngagementContext, pageAt, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Icon,
  Note,
  SegmentedChoice,
  TextareaField,
  texts,
  labels,
  type ChoiceOption,
} from '@akashi/web-ui';
import { ProcedureFill } from './procedure-fill';
import { StepEditor } from './step-editor';
import { workPaneTexts } from './work-pane-texts';

/** The left of a paper: the control as the statement says it, the procedures with what was seen, and the result. */
@Component({
  selector: 'ak-work-pane',
  imports: [
    Button,
    Chip,
    DeviationList,
    Icon,
    Note,
    NoteTags,
    ProcedureFill,
    RouterLink,
    SegmentedChoice,
    StepEditor,
    TextareaField,
  ],
  templateUrl: './work-pane.html',
  styleUrl: './work-pane.css',
})
export class WorkPane {
  private readonly editor = inject(PaperEditor);
  private readonly context = inject(EngagementContext);
  private readonly store = inject(MatrixStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly paper = input.required<PaperView>();
  readonly shown = output<AskedEvidence>();
  readonly noteAsked = output<AskedNote>();

  protected readonly t = texts(workPaneTexts);
  protected readonly types = labels(testTypeLabels);
  protected readonly targets = labels(mainTargetLabels);
  protected readonly frequencies = labels(frequencyLabels);
  protected readonly techniqueNames = labels(techniqueLabels);
  protected readonly warnings = labels(testWarningLabels);
  private readonly results = labels(conclusionLabels);
  protected readonly allTechniques = techniques;
  protected readonly aboutStep = aboutStep;
  protected readonly mayNote = computed(() => this.context.can('note.write'));
  protected readonly draft = this.editor.draft;
  private readonly paperId = computed(() => this.paper().id);
  protected readonly openStep = linkedSignal<string, string | null>({
    source: this.paperId,
    computation: () => null,
  });
  /** Signed work is written on only after the person said so: it takes the signature back. */
  protected readonly unlocked = linkedSignal<string, boolean>({
    source: this.paperId,
    computation: () => false,
  });
  private readonly isSealed = computed(() => recordingVoidsSignOff(this.paper().state) && !this.unlocked());
  private readonly mayRecord = computed(
    () => this.context.can('test.record') && isFieldworkOpen(this.context.current()?.state ?? 'archived'),
  );
  protected readonly mayUnlock = computed(() => this.mayRecord() && this.isSealed() && !this.paper().isFrozen);
  protected readonly isLocked = computed(() => !this.mayRecord() || this.isSealed() || this.paper().isFrozen);
  protected readonly withoutResult = computed(() => this.draft().steps.filter(({ result }) => result.trim() === ''));
  /** A signed paper takes no procedure, also while it is being changed: the first change makes it one in progress. */
  readonly mayFill = computed(() => !this.isLocked() && !recordingVoidsSignOff(this.paper().state));
  protected readonly lockReason = computed(() => {
    if (!this.context.can('test.record')) return this.t().mayNotRecord;
    if (!this.mayRecord()) return this.t().closed;
    if (this.paper().isFrozen) return this.t().frozen;
    return this.isSealed() ? this.t().sealed : '';
  });
  protected readonly needsReason = computed(() => {
    const { conclusion } = this.draft();
    return conclusion === 'NOT_APPLICABLE' || conclusion === 'OMITTED';
  });
  protected readonly conclusionOptions = computed(() => {
    const tones: Partial<Record<string, ChoiceOption['tone']>> = { NO_EXCEPTION: 'ok', DEVIATION: 'bad' };
    return conclusions.map((value): ChoiceOption => {
      const tone = tones[value];
      return tone ? { value, label: this.results()[value], tone } : { value, label: this.results()[value] };
    });
  });

  /** Chooses the result, as Alt+P, Alt+X and Alt+N do. */
  conclude(value: string): void {
    const conclusion = conclusions.find((known) => known === value) ?? null;
    if (!this.isLocked()) this.editor.write('conclusion', { ...this.draft(), conclusion });
  }

  /** Brings a step into sight, as a mark that is tied to it asks for. */
  showStep(stepId: string): void {
    const at = this.draft().steps.findIndex(({ id }) => id === stepId);
    const step = this.host.querySelectorAll<HTMLElement>('ak-step-editor')[at];
    step?.scrollIntoView({ block: 'center' });
    step?.focus();
  }

  /** Brings a field of the paper into sight, as a note on it asks for. */
  showField(name: string): void {
    const field = this.host.querySelector<HTMLElement>(`[data-field="${name}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }

  protected note(text: string): void {
    if (text !== this.draft().note) this.editor.write('conclusion', { ...this.draft(), note: text });
  }

  protected change(key: string, change: Partial<StepBody>): void {
    const before = this.draft().steps.find((step) => step.key === key);
    const isSame = Object.entries(change).every(([field, value]) => before?.[field as keyof StepBody] === value);
    if (!isSame) this.editor.write('steps', changeStep(this.draft(), key, change));
  }

  protected add(technique: Technique): void {
    const key = crypto.randomUUID();
    this.editor.write('steps', withStep(this.draft(), key, technique, todayInJapan()));
    this.openStep.set(key);
  }

  /** Goes to the first step that says nothing of what was seen. */
  begin(): void {
    const [first] = this.withoutResult();
    if (!first) return;
    this.openStep.set(first.key);
    const field = () => this.host.querySelector<HTMLElement>('ak-step-editor.is-open .result textarea');
    afterNextRender(() => field()?.focus(), { injector: this.injector });
  }

  /**
   * Says of the open step, or else of the first without a result, that it was done as written and showed no exception, and goes
   * on to the next: most steps end so, and a person says it of one step at a time, where it can be read and changed.
   */
  protected passStep(): void {
    const silent = this.withoutResult();
    const step = silent.find(({ key }) => key === this.openStep()) ?? silent[0];
    if (!step) return;
    this.openStep.set(step.key);
    this.change(step.key, { result: this.t().passed });
    this.begin();
  }

  protected sourceOf({ id }: DraftStep): StepSourceView | null {
    return this.paper().steps.find((step) => step.id === id)?.source ?? null;
  }

  protected copyOf({ id }: DraftStep): StepCopyView | null {
    return this.paper().steps.find((step) => step.id === id)?.copied ?? null;
  }

  protected move(key: string, by: -1 | 1): void {
    this.editor.write('steps', moveStep(this.draft(), key, by));
  }

  protected remove(key: string): void {
    this.editor.write('steps', withoutStep(this.draft(), key));
  }

  protected evidenceOf({ id }: DraftStep): readonly EvidenceLinkView[] {
    return id === null ? [] : this.paper().evidence.filter(({ stepId }) => stepId === id);
  }

  protected marksOf({ id }: DraftStep): readonly MarkView[] {
    return id === null ? [] : this.paper().marks.filter(({ stepId }) => stepId === id);
  }

  protected notesOf({ id }: DraftStep): readonly NoteView[] {
    return id === null ? [] : notesAt(this.paper(), aboutStep(id));
  }

  protected notesOn(field: string): readonly NoteView[] {
    return notesAt(this.paper(), aboutField(field));
  }

  /** Deviations of tests without a sample name the step that shows them. */
  protected deviationsOf(position: number): number {
    if (this.paper().populations.length > 0) return 0;
    return this.paper().deviations.filter(({ attribute }) => attribute === String(position)).length;
  }

  protected performerOf({ id }: DraftStep): string {
    const by = this.paper().steps.find((step) => step.id === id)?.performedBy;
    return familyName(this.store.people().find((person) => person.id === by)?.name ?? '');
  }

  protected populationLink(id: string): string {
    return pageAt(this.context.id(), 'populations', id);
  }

  protected populationsLink(): string {
    return pageAt(this.context.id(), 'populations');
  }
}
