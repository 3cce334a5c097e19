import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { faultText } from '@akashi/contracts/faults';
import type { CatalogueAnswer, CatalogueFault, CatalogueFaultRule } from '@akashi/domain/edition-import';
import { Badge, Button, Icon, Language, TextField, texts } from '@akashi/web-ui';

/** Rows that wait for an answer, one after the other: its number, or why the row is left out. Nothing is repaired here. */
@Component({
  selector: 'ak-question-pane',
  imports: [Badge, Button, Icon, TextField],
  templateUrl: './question-pane.html',
  styleUrl: './question-pane.css',
})
export class QuestionPane {
  private readonly lang = inject(Language).lang;

  readonly faults = input.required<readonly CatalogueFault[]>();
  /** All there are; more than `faults` when the list was cut. */
  readonly total = input.required<number>();
  readonly answered = output<readonly CatalogueAnswer[]>();

  protected readonly t = texts({
    title: ['答えが必要', 'To answer'],
    none: ['答えの要る行はありません。', 'No row waits for an answer.'],
    number: ['番号', 'Number'],
    read: ['この番号で読む', 'Read it as this'],
    reason: ['読まない理由', 'Reason to leave it out'],
    leaveOut: ['読まない行にする', 'Leave the row out'],
    reasonMissing: ['読まない理由を書いてください。', 'Say why the row is left out.'],
    asSeen: (n: number) => [`残り ${n} 件も見たまま読む`, `Read the other ${n} as they look too`],
    inFile: ['ファイルか列の対応を直してください。', 'Correct the file or the columns.'],
    value: (value: string) => [`今の値：${value || '（空）'}`, `Value: ${value || '(blank)'}`],
    cut: (n: number) => [`はじめの ${n} 件です。`, `The first ${n}.`],
  });
  protected readonly at = linkedSignal<number>(() => (this.faults().length > 0 ? 0 : -1));
  protected readonly open = computed(() => this.faults()[this.at()] ?? null);
  /** What stands in the cell, to begin with; where its format hides what is seen, nothing is put into anybody's mouth. */
  protected readonly number = linkedSignal(() => {
    const fault = this.open();
    return fault === null || fault.rule === 'catalogue.number-formatted' ? '' : fault.value;
  });
  protected readonly reason = signal('');
  protected readonly lines = computed(() =>
    this.faults().map((fault) => ({ fault, what: faultText(fault.rule)[this.lang()].what })),
  );
  protected readonly words = computed(() => {
    const fault = this.open();
    return fault ? faultText(fault.rule)[this.lang()] : null;
  });
  /** Another number puts right what is wrong with a number alone. */
  protected readonly canNumber = computed(() => {
    const fault = this.open();
    return fault !== null && fault.row !== null && ofNumbers.has(fault.rule);
  });
  /** A row can be left out; what stands in another cell of it has to be corrected in the file. */
  protected readonly canLeaveOut = computed(() => {
    const fault = this.open();
    return fault !== null && fault.row !== null && (ofNumbers.has(fault.rule) || ofRows.has(fault.rule));
  });
  protected readonly others = computed(() =>
    this.open()?.rule === 'catalogue.number-cell'
      ? this.faults().filter(({ rule }, at) => rule === 'catalogue.number-cell' && at !== this.at())
      : [],
  );

  protected read(): void {
    this.answer((fault) => ({ ...placeOf(fault), number: this.number().trim(), reason: '' }));
  }

  protected leaveOut(): void {
    this.answer((fault) => ({ ...placeOf(fault), number: null, reason: this.reason().trim() }));
    this.reason.set('');
  }

  protected readAllAsSeen(): void {
    const all = this.faults().filter(({ rule, row }) => rule === 'catalogue.number-cell' && row !== null);
    this.answered.emit(all.map((fault) => ({ ...placeOf(fault), number: fault.value, reason: '' })));
  }

  private answer(of: (fault: CatalogueFault) => CatalogueAnswer): void {
    const fault = this.open();
    if (fault && this.canLeaveOut()) this.answered.emit([of(fault)]);
  }
}

const ofNumbers: ReadonlySet<CatalogueFaultRule> = new Set([
  'catalogue.number-cell',
  'catalogue.number-formatted',
  'catalogue.number-is-date',
  'catalogue.number-missing',
  'catalogue.number-malformed',
  'catalogue.number-twice',
  'catalogue.suffix-differs',
  'catalogue.without-parent',
]);
const ofRows: ReadonlySet<CatalogueFaultRule> = new Set([
  'catalogue.without-words',
  'catalogue.not-storable',
  'cell.struck-text',
]);

function placeOf({ sheet, row, address }: CatalogueFault): Pick<CatalogueAnswer, 'sheet' | 'row' | 'address'> {
  return { sheet, row: row ?? 0, address };
}
