import { Component, computed, input, model } from '@angular/core';
import {
  columnLetters,
  headedColumns,
  headingOf,
  sharesColumn,
  type SheetMapping,
  type SheetPreview,
} from '@akashi/domain/table';
import { SelectField, type SelectOption } from '../field/select-field';
import { texts } from '../text/text';
import { withColumns, type MappingField } from './mapping-field';

/** Which column of the sheet is which field: one choice a field, another below it where a field may have several columns. */
@Component({
  selector: 'ak-mapping-columns',
  imports: [SelectField],
  template: `
    <ul class="fields">
      @for (line of lines(); track line.field.name) {
        <li>
          <span class="name">
            {{ line.field.label }}
            @if (line.field.required) {
              <span class="need">{{ t().required }}</span>
            }
          </span>
          <span class="choices">
            @for (chosen of line.chosen; track $index) {
              <ak-select-field
                size="s"
                [class.none]="chosen === ''"
                [label]="line.field.label + ($index > 0 ? ' ' + ($index + 1) : '')"
                [labelHidden]="true"
                [options]="options()"
                [value]="chosen"
                (valueChange)="choose(line.field, $index, $event)"
              />
            }
          </span>
        </li>
      }
    </ul>
    @if (unused()) {
      <p class="cap">{{ t().unused(unused()) }}</p>
    }
  `,
  styleUrl: './mapping-columns.css',
})
export class MappingColumns {
  readonly sheet = input.required<SheetPreview>();
  readonly fields = input.required<readonly MappingField[]>();
  readonly mapping = model.required<SheetMapping>();

  protected readonly t = texts({
    required: ['必須', 'required'],
    none: ['なし', 'none'],
    hidden: ['（非表示）', ' (hidden)'],
    unused: (columns: string) => [`使わない列：${columns}`, `Columns not used: ${columns}`],
  });
  private readonly headings = computed(() => {
    const words = headedColumns(this.sheet(), this.mapping().head);
    return new Map(words.map((column) => [column.column, headingOf(column)]));
  });
  private readonly columns = computed(() => Array.from({ length: this.sheet().width }, (_, at) => at + 1));
  protected readonly options = computed<SelectOption[]>(() => [
    { value: '', label: this.t().none },
    ...this.columns().map((column) => ({ value: String(column), label: this.named(column) })),
  ]);
  protected readonly lines = computed(() =>
    this.fields().map((field) => {
      const own = (this.mapping().columns[field.name] ?? []).map(String);
      return { field, chosen: own.length === 0 || field.several ? [...own, ''] : own };
    }),
  );
  protected readonly unused = computed(() => {
    const used = Object.values(this.mapping().columns).flatMap((columns) => columns ?? []);
    const left = this.columns().filter((column) => !used.includes(column) && this.headings().has(column));
    return left.map((column) => this.named(column)).join('、');
  });

  private named(column: number): string {
    const named = `${columnLetters(column)} ${this.headings().get(column) ?? ''}`.trim();
    return this.sheet().hiddenColumns?.includes(column) ? `${named}${this.t().hidden}` : named;
  }

  protected choose(field: MappingField, place: number, value: string): void {
    const own = [...(this.mapping().columns[field.name] ?? [])];
    own.splice(place, 1, ...(value === '' ? [] : [Number(value)]));
    const sharing = this.fields().filter((other) => sharesColumn(field, other));
    const names = sharing.map(({ name }) => name);
    this.mapping.set(withColumns(this.mapping(), field.name, [...new Set(own)], names));
  }
}
