import {
  ChangeDetectorRef,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { attributeResultLabels, type PopulationView, type SampleItemView } from '@akashi/contracts';
import type { AttributeResult } from '@akashi/domain/sampling';
import {
  Button,
  ButtonGroup,
  Chip,
  Icon,
  isImeEvent,
  texts,
  labels,
  clampPlace,
  moveCursor,
  ProblemNote,
  type GridPlace,
} from '@akashi/web-ui';
import {
  cellKey,
  columnsOf,
  controlsOf,
  headCount,
  notesOf,
  placeOfItem,
  sumOf,
  type Asking,
  type SampleColumn,
  type SampleMark,
} from './sample-model';
import { resultChoices, resultIcons, resultKeys, resultLooks } from './sample-keys';
import { SampleRecorder } from './sample-recorder';
import { EngagementContext } from '@akashi/web-platform';
import type { Proposal } from '@akashi/domain/matching';
import type { ItemMatch } from '../matching/matching-model';
import { standingWords } from '../matching/standing-words';
import { columnChooser } from './choose-columns';
import { fillingOf, isFill } from './fill-marks';
import { recordRefusal } from './record-refusal';
import { ShownColumns } from './shown-columns';
import { sampleSheetTexts } from './sample-sheet-texts';
import { sheetFilters } from './sheet-filters';

/** The sample sheet: items down, attributes across. 1, 2 and 3 record and go down; 2 and 3 ask for a word first. */
@Component({
  selector: 'ak-sample-sheet',
  imports: [Button, ButtonGroup, Chip, Icon, ProblemNote],
  templateUrl: './sample-sheet.html',
  styleUrl: './sample-sheet.css',
})
export class SampleSheet {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly changes = inject(ChangeDetectorRef);
  private readonly context = inject(EngagementContext);
  private readonly whyNot = recordRefusal();
  protected readonly recorder = inject(SampleRecorder);

  readonly population = input.required<PopulationView>();
  /** Shows one test's attributes only. */
  readonly testId = input<string | null>(null);
  readonly mayVoid = input(false);
  /** The item for which one comes. */
  readonly asked = input('');
  /** Why nothing can be recorded now. */
  readonly reason = input('');
  /** What is known of the documents of each item, where documents are looked at; and what a rule proposes for open cells. */
  readonly matches = input<ReadonlyMap<string, ItemMatch> | null>(null);
  readonly proposed = input<ReadonlyMap<string, Proposal>>(new Map());
  readonly voided = output<SampleItemView>();
  /** The item that the cursor is on. */
  readonly entered = output<SampleItemView>();

  protected readonly t = texts(sampleSheetTexts);
  protected readonly results = labels(attributeResultLabels);
  protected readonly icons = resultIcons;
  protected readonly controlsOf = controlsOf;
  protected readonly looks = resultLooks;
  protected readonly choices = resultChoices;
  protected readonly asking = signal<Asking | null>(null);
  protected readonly said = signal('');
  private readonly askColumns = columnChooser();
  protected readonly mayChoose = computed(() => this.context.can('item.record'));
  private readonly standings = standingWords(this.population, this.matches);
  protected readonly standingOf = this.standings.of;
  protected readonly standingSums = this.standings.sums;
  protected readonly columns = computed(() => columnsOf(this.population(), this.testId(), this.recorder));
  protected readonly isShared = computed(() => new Set(this.columns().flatMap(({ testIds }) => testIds)).size > 1);
  protected readonly shown = new ShownColumns(this.population, () => headCount(this.columns(), this.testId() !== null));
  protected readonly filters = sheetFilters({
    population: this.population,
    columns: this.columns,
    marks: this.recorder.marks,
    matches: this.matches,
  });
  protected readonly items = this.filters.items;
  protected readonly cursor = linkedSignal(() => placeOfItem(untracked(this.items), this.asked()));
  protected readonly sums = computed(() =>
    this.columns().map((column) => sumOf(this.population().items, column, this.recorder.marks())),
  );
  protected readonly notApplicable = computed(() => {
    const count = this.sums().reduce((sum, { notApplicable }) => sum + notApplicable, 0);
    return count > 0 ? this.t().notApplicable(count) : '';
  });
  protected readonly askLabel = computed(() => (this.asking()?.result === 'DEVIATION' ? this.t().fact : this.t().why));

  constructor() {
    effect(() => {
      const population = this.population();
      untracked(() => this.recorder.take(population));
    });
  }

  /** Puts the focus on the cell the cursor is in. */
  focus(): void {
    const { row, column } = this.cursor();
    this.host.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  }

  protected isAt(row: number, column: number): boolean {
    return this.cursor().row === row && this.cursor().column === column;
  }

  protected markOf(item: SampleItemView, column: SampleColumn): SampleMark | undefined {
    return this.recorder.marks().get(cellKey(item.id, column));
  }

  protected spoken(item: SampleItemView, column: SampleColumn): string {
    const result = this.markOf(item, column)?.result;
    const proposal = this.proposalOf(item, column);
    const open = proposal ? (proposal === 'asked' ? this.t().decide : this.t().proposed) : this.t().empty;
    const said = item.voidReason === null ? (result ? this.results()[result] : open) : this.t().voided;
    return `${item.rank} ${column.attribute} ${column.name}: ${said}`;
  }

  protected noteOf(item: SampleItemView): string {
    return notesOf(item, this.columns(), this.recorder.marks());
  }

  protected cellsOf({ cells }: SampleItemView): readonly string[] {
    return this.shown.valuesOf(cells);
  }

  protected showsDeviation(item: SampleItemView): boolean {
    return this.columns().some((column) => this.markOf(item, column)?.result === 'DEVIATION');
  }

  protected proposalOf(item: SampleItemView, column: SampleColumn): Proposal | undefined {
    return this.proposed().get(cellKey(item.id, column));
  }

  protected enter(row: number, column: number, item: SampleItemView): void {
    this.cursor.set({ row, column });
    this.entered.emit(item);
  }

  protected async chooseColumns(): Promise<void> {
    const chosen = await this.askColumns(this.population(), this.shown.columns());
    if (chosen) this.shown.show(chosen);
  }

  protected resend(): void {
    void this.recorder.resend();
  }

  /** Records in the cell the cursor is in, for a finger. */
  protected chooseHere(result: AttributeResult): void {
    const item = this.items()[this.cursor().row];
    const column = this.columns()[this.cursor().column];
    if (item && column) this.choose(item, column, result);
  }

  protected onKey(event: KeyboardEvent, item: SampleItemView, column: SampleColumn): void {
    if (isImeEvent(event) || event.altKey) return;
    const result = event.ctrlKey || event.metaKey ? undefined : resultKeys[event.code];
    const size = { rows: this.items().length, columns: this.columns().length, page: 10 };
    const to = moveCursor(this.cursor(), event, size);
    if (result) this.choose(item, column, result);
    else if (isFill(event)) this.fill(event);
    else if (to) this.go(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected onNoteKey(event: KeyboardEvent, note: string): void {
    const asking = this.asking();
    if (isImeEvent(event) || !asking) return;
    const isGiven = event.key === 'Enter' && note.trim() !== '';
    if (!isGiven && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isGiven) this.leaveNote(note);
    this.asking.set(null);
    if (isGiven) this.goOn(asking.itemId);
    else this.go(this.cursor());
  }

  /** Leaving the words records them; leaving them empty, or looking into another window, records nothing. */
  protected leaveNote(note: string): void {
    const asking = this.asking();
    if (!asking || !document.hasFocus()) return;
    this.asking.set(null);
    const said = { result: asking.result, note: note.trim() };
    if (said.note !== '') this.record(asking.itemId, asking.column, said);
  }

  private record(itemId: string, { testIds, attribute }: SampleColumn, mark: SampleMark): void {
    for (const testId of testIds) this.recorder.record(testId, itemId, attribute, mark);
  }

  private fill(event: KeyboardEvent): void {
    const sheet = { items: this.items(), columns: this.columns(), marks: this.recorder.marks() };
    const filling = fillingOf(event, this.cursor(), sheet);
    this.said.set(typeof filling === 'string' ? this.t()[filling] : '');
    if (typeof filling === 'string') return;
    const { items, column, mark, to } = filling;
    for (const item of items) {
      this.said.set(this.refusal(item, column, mark.result));
      if (this.said()) return;
      this.record(item.id, column, mark);
    }
    this.go(to);
  }

  private choose(item: SampleItemView, column: SampleColumn, result: AttributeResult): void {
    const before = this.markOf(item, column);
    const note = before?.result === result ? before.note : '';
    this.said.set(this.refusal(item, column, result));
    if (this.said()) return;
    if (result === 'NO_EXCEPTION') {
      this.record(item.id, column, { result, note: '' });
      this.goOn(item.id);
    } else {
      this.asking.set({ itemId: item.id, column, result, note });
      this.changes.detectChanges();
      this.host.querySelector<HTMLInputElement>('.notes .input')?.select();
    }
  }

  private refusal(item: SampleItemView, column: SampleColumn, result: AttributeResult): string {
    const recorded = this.markOf(item, column)?.result ?? null;
    return this.reason() || this.whyNot({ population: this.population(), item, column, recorded, result });
  }

  /** One item further; when the filter no longer shows the item, the next one has taken its place. */
  private goOn(itemId: string): void {
    const { row, column } = this.cursor();
    const at = this.items().findIndex(({ id }) => id === itemId);
    this.go({ row: at < 0 ? row : at + 1, column });
  }

  /** Draws and moves the focus at once: a quick next key has to find it where the cursor is. */
  private go(place: GridPlace): void {
    const to = clampPlace(place, { rows: this.items().length, columns: this.columns().length });
    this.cursor.set(to);
    this.changes.detectChanges();
    this.focus();
  }
}
