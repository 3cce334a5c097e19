import { Component, ElementRef, computed, effect, inject, input, model, signal, untracked } from '@angular/core';
import type { PopulationRowsView, Problem } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { ProblemNote, isImeEvent, texts } from '@akashi/web-ui';
import { numbersIn } from './row-numbers';

/** A population to pick rows from. */
export interface PickedFrom {
  readonly engagementId: string;
  readonly id: string;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** Rows that are in the sample, or picked, already. */
  readonly taken: readonly number[];
}

const pageRows = 50;
/** A pause between two letters: shorter ones ask nothing. */
const pauseMs = 250;
/** More columns than these are read in the file itself. */
const shownColumns = 4;

/**
 * Rows of a population to be picked by hand: found by what they hold, a page at a time, or typed by their numbers. A million rows are
 * as near as ten: none is read here but those of the page.
 */
@Component({
  selector: 'ak-row-picker',
  imports: [ProblemNote],
  templateUrl: './row-picker.html',
  styleUrl: './row-picker.css',
})
export class RowPicker {
  private readonly api = inject(Api);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly of = input.required<PickedFrom>();
  /** One row takes the place of another. */
  readonly single = input(false);
  readonly rows = model<readonly number[]>([]);
  /** What keeps it from being sent. */
  readonly fault = input('');

  protected readonly t = texts({
    search: ['探す（すべての列）', 'Find in every column'],
    numbers: ['行番号で選ぶ（Enterで追加）', 'Pick by row number (Enter adds)'],
    numbersFor: ['例：7, 30, 112', 'e.g. 7, 30, 112'],
    notRows: (numbers: string) => [`選べない行番号です：${numbers}`, `Not rows that can be picked: ${numbers}`],
    pick: ['選ぶ', 'Pick'],
    row: ['行', 'Row'],
    pickRow: (row: number) => [`${row}行目を選ぶ`, `Pick row ${row}`],
    taken: ['抽出済み', 'Taken'],
    found: (found: string, of: string) => [`${of}行のうち ${found}行`, `${found} of ${of} rows`],
    picked: (count: number) => [`${count}行を選択`, `${count} picked`],
    none: ['当てはまる行がありません。', 'No row holds this.'],
    leaveOut: (row: number) => [`${row}行目を外す`, `Leave row ${row} out`],
    before: ['前へ', 'Previous'],
    next: ['次へ', 'Next'],
    reading: ['読込み中…', 'Reading…'],
  });
  protected readonly text = signal('');
  /** Where each page up to the one that is shown began. */
  private readonly begins = signal<readonly number[]>([0]);
  protected readonly page = signal<PopulationRowsView | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = signal('');
  protected readonly columns = computed(() => this.of().header.slice(0, shownColumns));
  protected readonly taken = computed(() => new Set(this.of().taken));
  protected readonly chosen = computed(() => new Set(this.rows()));
  protected readonly isFirst = computed(() => this.begins().length === 1);

  constructor() {
    effect((onCleanup) => {
      const [text, after] = [this.text(), this.begins().at(-1) ?? 0];
      let isCurrent = true;
      onCleanup(() => (isCurrent = false));
      const wait = untracked(() => (this.page() === null || after > 0 ? 0 : pauseMs));
      const timer = setTimeout(() => void this.load(text, after, () => isCurrent), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected look(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.begins.set([0]);
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected toPage(step: 1 | -1): void {
    const next = this.page()?.next ?? null;
    if (step < 0) this.begins.update((begins) => (begins.length > 1 ? begins.slice(0, -1) : begins));
    else if (next !== null) this.begins.update((begins) => [...begins, next]);
  }

  protected again(): void {
    void this.load(this.text(), this.begins().at(-1) ?? 0, () => true);
  }

  protected toggle(row: number): void {
    const isChosen = this.chosen().has(row);
    if (isChosen) this.rows.update((rows) => rows.filter((one) => one !== row));
    else this.rows.update((rows) => (this.single() ? [row] : [...rows, row]));
  }

  /** Enter adds what was typed, and sends nothing. */
  protected onNumber(event: KeyboardEvent, field: HTMLInputElement): void {
    if (isImeEvent(event) || event.key !== 'Enter' || event.ctrlKey || field.value.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    const { rows, others } = numbersIn(field.value, this.of());
    this.said.set(others.length > 0 ? this.t().notRows(others.join(', ')) : '');
    const added = rows.filter((row) => !this.chosen().has(row));
    if (added.length > 0) this.rows.update((before) => (this.single() ? added.slice(-1) : [...before, ...added]));
    field.value = others.join(', ');
  }

  /** Arrows go from row to row, page keys from page to page; Space picks, as on every box. */
  protected onRowKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'PageDown' || event.key === 'PageUp') this.toPage(event.key === 'PageDown' ? 1 : -1);
    else if (step === undefined) return;
    else this.go(event.target as HTMLElement, step);
    event.preventDefault();
  }

  private go(from: HTMLElement, step: number): void {
    const boxes = [...this.host.querySelectorAll<HTMLInputElement>('tbody input:not(:disabled)')];
    boxes[boxes.indexOf(from as HTMLInputElement) + step]?.focus();
  }

  /** What was asked for before is not shown any more, whenever its answer comes. */
  private async load(text: string, after: number, isCurrent: () => boolean): Promise<void> {
    const path = { engagementId: this.of().engagementId, populationId: this.of().id };
    const query = { limit: pageRows, ...(after > 0 && { after }), ...(text.trim() !== '' && { text: text.trim() }) };
    this.busy.set(true);
    const answer = await this.api.ask(at(populationApi.rows, path, query)).catch((error: unknown) => problemOf(error));
    if (!isCurrent()) return;
    this.busy.set(false);
    const isPage = answer !== null && 'rows' in answer;
    this.problem.set(isPage ? null : answer);
    if (isPage) this.page.set(answer);
  }
}
