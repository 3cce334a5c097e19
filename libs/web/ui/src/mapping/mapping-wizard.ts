import { Component, computed, input, linkedSignal, model, untracked } from '@angular/core';
import type { SheetMapping, TableMapping, TablePreview } from '@akashi/domain/table';
import { CheckField } from '../field/check-field';
import { SelectField } from '../field/select-field';
import { texts } from '../text/text';
import { MappingColumns } from './mapping-columns';
import { withoutSheet, withSheet, type MappingField } from './mapping-field';
import { MappingSheet } from './mapping-sheet';

/** Rows among which the head is chosen. */
const headChoices = 40;

/**
 * From a file to what is read of it: which sheets, where their head is, which column is which field, with the first rows
 * beside it. It writes nothing; whoever shows it asks for the faults of the mapping and shows them in `[mappingFaults]`.
 */
@Component({
  selector: 'ak-mapping-wizard',
  imports: [CheckField, MappingColumns, MappingSheet, SelectField],
  template: `
    <section class="map" [attr.aria-label]="t().columns">
      <div class="where">
        <ak-select-field
          size="s"
          [label]="t().sheet"
          [options]="sheetOptions()"
          [value]="shownName()"
          (valueChange)="shownName.set($event)"
        />
        @if (preview().sheets.length > 1) {
          <ak-check-field [label]="t().readIt" [checked]="isRead()" (checkedChange)="read($event)" />
        }
        <div class="heads">
          <ak-select-field
            size="s"
            [label]="t().headFrom"
            [options]="headOptions()"
            [value]="headValue().from"
            (valueChange)="moveHead($event, null)"
          />
          <ak-select-field
            size="s"
            [label]="t().headTo"
            [options]="headOptions()"
            [value]="headValue().to"
            (valueChange)="moveHead(null, $event)"
          />
        </div>
      </div>
      @if (own(); as own) {
        <ak-mapping-columns [sheet]="shown()" [fields]="fields()" [mapping]="own" (mappingChange)="change($event)" />
        @if (mapping().sheets.length > 1) {
          <button type="button" class="btn btn--s" (click)="likeThis(own)">{{ t().likeThis }}</button>
        }
      }
      <ng-content select="[mappingLeft]" />
    </section>
    <section class="file" [attr.aria-label]="t().file">
      <ak-mapping-sheet [sheet]="shown()" [fields]="fields()" [mapping]="own()" />
      <ng-content select="[mappingBelow]" />
    </section>
    <ng-content select="[mappingFaults]" />
  `,
  styleUrl: './mapping-wizard.css',
})
export class MappingWizard {
  readonly preview = input.required<TablePreview>();
  readonly fields = input.required<readonly MappingField[]>();
  readonly mapping = model.required<TableMapping>();

  protected readonly t = texts({
    columns: ['列の対応', 'Columns'],
    file: ['受け取ったファイル', 'The file'],
    sheet: ['シート', 'Sheet'],
    readIt: ['このシートを読む', 'Read this sheet'],
    notRead: ['読まない', 'not read'],
    hidden: ['非表示', 'hidden'],
    headFrom: ['見出し行（はじめ）', 'Heading row, first'],
    headTo: ['見出し行（おわり）', 'Heading row, last'],
    noHead: ['見出しなし', 'no heading'],
    likeThis: ['読むシートすべてを同じ対応にする', 'Read every chosen sheet like this'],
  });
  protected readonly shownName = linkedSignal({
    source: this.preview,
    computation: ({ sheets }) => untracked(this.mapping).sheets[0]?.sheet ?? sheets[0]?.name ?? '',
  });
  protected readonly shown = computed(() => {
    const { sheets } = this.preview();
    return sheets.find(({ name }) => name === this.shownName()) ?? sheets[0]!;
  });
  protected readonly own = computed(
    () => this.mapping().sheets.find(({ sheet }) => sheet === this.shown().name) ?? null,
  );
  protected readonly isRead = computed(() => this.own() !== null);
  protected readonly headValue = computed(() => {
    const head = this.own()?.head ?? { from: 1, to: 1 };
    return { from: String(head.from), to: String(head.to) };
  });
  protected readonly sheetOptions = computed(() =>
    this.preview().sheets.map(({ name, hidden }) => {
      const isRead = this.mapping().sheets.some(({ sheet }) => sheet === name);
      const notes = [...(isRead ? [] : [this.t().notRead]), ...(hidden ? [this.t().hidden] : [])];
      return { value: name, label: notes.length > 0 ? `${name}（${notes.join('・')}）` : name };
    }),
  );
  protected readonly headOptions = computed(() => [
    { value: '0', label: this.t().noHead },
    ...Array.from({ length: Math.min(this.shown().lastRow, headChoices) }, (_, at) => ({
      value: String(at + 1),
      label: String(at + 1),
    })),
  ]);

  protected read(isRead: boolean): void {
    const sheet = this.shown().name;
    const like = this.mapping().sheets[0] ?? { head: { from: 1, to: 1 }, columns: {} };
    this.mapping.set(isRead ? withSheet(this.mapping(), { ...like, sheet }) : withoutSheet(this.mapping(), sheet));
  }

  protected change(own: SheetMapping): void {
    this.mapping.set(withSheet(this.mapping(), own));
  }

  protected moveHead(first: string | null, last: string | null): void {
    const own = this.own();
    if (!own) return;
    const from = Number(first ?? own.head.from);
    const to = Number(last ?? own.head.to);
    // No heading is no heading at both ends; and the end that was not moved follows the one that was.
    const head =
      from === 0 || to === 0
        ? { from: 0, to: 0 }
        : first
          ? { from, to: Math.max(from, to) }
          : { from: Math.min(from, to), to };
    this.change({ ...own, head });
  }

  /** Sheets of one layout are told once. */
  protected likeThis(own: SheetMapping): void {
    this.mapping.set({ sheets: this.mapping().sheets.map(({ sheet }) => ({ ...own, sheet })) });
  }
}
