import { Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import { Button, Icon, isImeEvent, texts } from '@akashi/web-ui';

/** A condition that is set: what, its value, and the parameter that holds it. */
export interface SetCondition {
  readonly param: string;
  readonly label: string;
  readonly value: string;
}

/** The line above the grid: search, conditions as chips, grouping, and how many rows are left. */
@Component({
  selector: 'ak-filter-bar',
  imports: [Button, Icon],
  template: `
    <span class="find">
      <ak-icon name="search" />
      <input
        #field
        class="input input--s"
        type="search"
        enterkeyhint="search"
        [attr.aria-label]="t().find"
        [placeholder]="t().words"
        [value]="query()"
        (input)="typed($event)"
        (compositionend)="typed($event)"
        (keydown)="onKey($event)"
      />
    </span>
    @for (condition of conditions(); track condition.param) {
      <span class="fchip" [title]="condition.value"
        ><span class="condition"
          >{{ condition.label }}：<b>{{ condition.value }}</b></span
        >
        <button type="button" [attr.aria-label]="t().remove(condition.label)" (click)="remove.emit(condition.param)">
          <ak-icon name="x" [size]="12" />
        </button>
      </span>
    }
    <ak-button kind="quiet" size="s" icon="plus" (press)="add.emit()">{{ t().add }}</ak-button>
    <button
      class="btn btn--quiet btn--s"
      type="button"
      [attr.aria-pressed]="grouped()"
      [class.is-on]="grouped()"
      (click)="regroup.emit()"
    >
      <ak-icon name="list" />{{ t().groups }}
    </button>
    @if (grouped()) {
      <ak-button kind="quiet" size="s" (press)="foldAll.emit()">{{ allFolded() ? t().open : t().fold }}</ak-button>
    }
    <span class="push sub" role="status"
      ><b class="id">{{ count() }}</b> {{ t().of }} <span class="cap id">/ {{ total() }}</span></span
    >
    <ak-button
      kind="quiet"
      size="s"
      icon="download"
      key="Alt+O"
      [title]="t().export"
      [busy]="exporting()"
      (press)="writeFile.emit()"
      ><span class="word">{{ t().export }}</span></ak-button
    >
    <ak-button
      kind="quiet"
      size="s"
      icon="upload"
      key="Alt+I"
      [title]="t().import"
      [reason]="importBar()"
      [shown]="false"
      (press)="takeFile.emit()"
      ><span class="word">{{ t().import }}</span></ak-button
    >
    <ak-button kind="quiet" size="s" icon="bookmark" [title]="t().save" (press)="save.emit()"
      ><span class="word">{{ t().save }}</span></ak-button
    >
  `,
  styleUrl: './filter-bar.css',
  host: { '[class.is-short]': 'conditions().length <= 2', '[class.is-crowded]': 'conditions().length > 1' },
})
export class FilterBar {
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  readonly query = model.required<string>();
  readonly conditions = input.required<readonly SetCondition[]>();
  readonly grouped = input.required<boolean>();
  readonly allFolded = input.required<boolean>();
  readonly count = input.required<number>();
  readonly total = input.required<number>();
  /** Why no workbook can be taken back; empty when it can. */
  readonly importBar = input('');
  readonly exporting = input(false);
  readonly writeFile = output();
  readonly takeFile = output();
  readonly add = output();
  readonly remove = output<string>();
  readonly regroup = output();
  readonly foldAll = output();
  readonly save = output();
  /** Down from the search: into the grid. */
  readonly leave = output();

  protected readonly t = texts({
    find: ['この表の中を検索', 'Search in this table'],
    words: ['番号・語句', 'Number, text'],
    add: ['条件', 'Condition'],
    remove: (label: string) => [`条件 ${label} を外す`, `Remove the condition ${label}`],
    groups: ['章 › 統制目標', 'Chapter › objective'],
    fold: ['すべてたたむ', 'Fold all'],
    open: ['すべて開く', 'Open all'],
    of: ['件', 'controls'],
    export: ['Excelへ', 'To Excel'],
    import: ['Excelから', 'From Excel'],
    save: ['ビューを保存', 'Save view'],
  });

  focus(): void {
    this.field().nativeElement.select();
  }

  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.query.set(this.field().nativeElement.value);
  }

  protected onKey(event: KeyboardEvent): void {
    if (isImeEvent(event) || event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.leave.emit();
  }
}
