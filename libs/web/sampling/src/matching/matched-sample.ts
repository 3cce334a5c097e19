import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
  ElementRef,
} from '@angular/core';
import type { PopulationView, SampleItemView } from '@akashi/contracts';
import { problemOf } from '@akashi/web-platform';
import { ProblemNote, texts, Toasts } from '@akashi/web-ui';
import { columnsOf } from '../sheet/sample-model';
import { SampleRecorder } from '../sheet/sample-recorder';
import { SampleSheet } from '../sheet/sample-sheet';
import { ItemDocuments } from './item-documents';
import { MatchingBar } from './matching-bar';
import { MatchingDialogs } from './matching-dialogs';
import { cellsToTake, proposals } from './matching-model';
import { matchingTexts } from './matching-texts';
import { SampleMatching } from './sample-matching';

const againAfterMs = 3_000;

/** The sheet of a sample with the documents of its items: files are dropped on it, a rule searches them, a person decides by key. */
@Component({
  selector: 'ak-matched-sample',
  imports: [ItemDocuments, MatchingBar, ProblemNote, SampleSheet],
  providers: [SampleMatching, MatchingDialogs],
  template: `
    <ak-matching-bar
      [population]="population()"
      [toTake]="toTake().length"
      [showsDocuments]="showsDocuments()"
      [reason]="reason()"
      (filesAsked)="files.click()"
      (placeAsked)="place()"
      (ruleAsked)="setRule()"
      (documentsAsked)="showsDocuments.set(!showsDocuments())"
      (taking)="take()"
    />
    <input #files type="file" hidden multiple (change)="addFiles(files.files)" />
    @if (matching.error(); as error) {
      <ak-problem-note [problem]="problemOf(error)" [retryable]="true" (retry)="matching.reload()" />
    }
    <div
      class="work"
      [class.beside]="showsDocuments()"
      [class.over]="isOver()"
      (dragover)="hover($event)"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <ak-sample-sheet
        [population]="population()"
        [mayVoid]="mayVoid()"
        [reason]="reason()"
        [matches]="matching.view() ? matching.matches() : null"
        [proposed]="proposed()"
        (voided)="voided.emit($event)"
        (entered)="itemId.set($event.id)"
      />
      @if (showsDocuments() && item(); as one) {
        @if (matching.matches().get(one.id); as match) {
          <ak-item-documents
            [item]="one"
            [match]="match"
            [header]="population().header"
            [keyColumn]="matching.view()?.keyColumn ?? 1"
            [reason]="reason()"
            (closed)="shut()"
          />
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
    }
    .work {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-row: 3;
      min-height: 0;
    }
    .beside {
      grid-template-columns: minmax(0, 1.3fr) minmax(340px, 1fr);
      gap: 8px;
    }
    .over {
      outline: 2px dashed var(--ak-accent);
      outline-offset: -4px;
    }
  `,
})
export class MatchedSample {
  private readonly recorder = inject(SampleRecorder);
  private readonly dialogs = inject(MatchingDialogs);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(SampleSheet);
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('files');
  protected readonly matching = inject(SampleMatching);

  readonly population = input.required<PopulationView>();
  readonly mayVoid = input(false);
  /** Why nothing can be recorded now. */
  readonly reason = input('');
  readonly showsDocuments = model(false);
  readonly voided = output<SampleItemView>();
  /** Proposals became results: so many signatures fell with them. */
  readonly taken = output<number>();

  protected readonly t = texts(matchingTexts);
  /** What was put to an item before its words were read is searched once they are. */
  private wasUnread = false;
  protected readonly problemOf = problemOf;
  protected readonly isOver = signal(false);
  /** The item the cursor is on, at first the first. */
  protected readonly itemId = linkedSignal(() => this.firstId());
  private readonly firstId = computed(() => this.population().items[0]?.id ?? '');
  protected readonly item = computed(() => this.population().items.find(({ id }) => id === this.itemId()));
  private readonly columns = computed(() => columnsOf(this.population(), null, this.recorder));
  protected readonly proposed = computed(() =>
    proposals(this.population(), this.columns(), this.recorder.marks(), this.matching.matches()),
  );
  protected readonly toTake = computed(() => cellsToTake(this.population(), this.columns(), this.proposed()));

  constructor() {
    effect(() => {
      const population = this.population();
      untracked(() => this.matching.open(population));
    });
    effect((onCleanup) => {
      const [view, unread] = [this.matching.view(), this.matching.unread()];
      if (unread > 0) {
        const timer = setTimeout(() => this.matching.reload(), againAfterMs);
        onCleanup(() => clearTimeout(timer));
      } else if (this.wasUnread && view?.rule && this.reason() === '') untracked(() => void this.matching.run());
      this.wasUnread = unread > 0;
    });
  }

  /** Puts the focus on the cell the cursor is in. */
  focus(): void {
    this.sheet().focus();
  }

  protected shut(): void {
    this.showsDocuments.set(false);
    this.focus();
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(this.reason() === '');
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.addFiles(event.dataTransfer?.files ?? null);
  }

  protected addFiles(list: FileList | null): void {
    const files = [...(list ?? [])];
    // The same files can be chosen again after a refusal.
    this.chooser().nativeElement.value = '';
    if (files.length > 0 && this.reason() === '') void this.dialogs.addFiles(this.population(), files);
  }

  protected place(): void {
    void this.dialogs.place(this.population());
  }

  protected setRule(): void {
    void this.dialogs.setRule(this.population());
  }

  /** What was typed before goes first: a proposal never overtakes it. */
  protected async take(): Promise<void> {
    await this.recorder.send();
    const cells = this.toTake();
    if (cells.length === 0) return;
    const voidedSignOffs = await this.matching.take(cells);
    if (voidedSignOffs === undefined) return;
    this.toasts.show(this.t().taken(cells.length));
    this.taken.emit(voidedSignOffs);
  }
}
