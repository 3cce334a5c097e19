import { Component, computed, inject, input, output } from '@angular/core';
import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { Icon, Language, SelectField, TextField, texts } from '@akashi/web-ui';
import { answerKeyOf, withAnswer, type ReadingAnswers } from './reading-answers';

/**
 * What the server asks about a file that can be read in more than one way, with its first rows under each encoding. What was answered
 * stays and can be answered anew.
 */
@Component({
  selector: 'ak-reading-questions',
  imports: [Icon, SelectField, TextField],
  templateUrl: './reading-questions.html',
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-12);
    }
    .question {
      display: grid;
      gap: var(--ak-space-4);
      min-width: 0;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--ak-border);
    }
    .question.open {
      border-color: var(--ak-warn-fg);
    }
    .question p {
      margin: 0;
    }
    .question :is(ak-select-field, ak-text-field) {
      max-width: 480px;
    }
    .shown {
      display: flex;
      gap: var(--ak-space-8);
      align-items: baseline;
      min-width: 0;
      white-space: nowrap;
    }
    .look {
      overflow-x: auto;
      white-space: pre;
    }
  `,
})
export class ReadingQuestions {
  readonly faults = input.required<readonly Fault[]>();
  readonly answers = input.required<ReadingAnswers>();
  readonly answered = output<ReadingAnswers>();

  private readonly lang = inject(Language).lang;
  protected readonly t = texts({
    choose: ['選ぶ', 'Choose'],
    proposed: (label: string) => [`${label}（提案）`, `${label} (proposed)`],
    none: ['見出しはない', 'No head'],
    row: (row: string) => [`${row}行目`, `Row ${row}`],
    count: (count: number) => [`${count.toLocaleString('en-US')}行`, `${count.toLocaleString('en-US')} rows`],
    tab: ['タブ', 'Tab'],
    enclose: ['値を囲む記号として読む', 'They enclose values'],
    letters: ['値の文字として読む', 'They are letters of values'],
    footerOut: ['明細に含めない（合計・注記）', 'Not records: a sum or a remark'],
    betweenOut: ['明細に含めない（小計・見出し・罫線）', 'Not records: sums, heads or lines'],
    footerIn: ['明細として読む', 'Records'],
    leaveOut: ['母集団から除く', 'Leave out of the population'],
    takeIn: ['母集団に含める', 'Take into the population'],
    encoding: ['文字コード', 'Encoding'],
    sheet: ['シート', 'Sheet'],
    delimiter: ['区切り文字', 'Separator'],
    quotes: ['引用符', 'Quotation marks'],
    head: ['見出しの行', 'Head row'],
    titles: ['明細が始まる行', 'First record in'],
    footer: ['最後の行', 'Last rows'],
    between: ['明細の間の行', 'Rows among the records'],
    outside: ['期間の外の明細', 'Records outside the period'],
    undated: ['日付を読めない明細', 'Records without a day'],
    undatedReason: ['含める、または除く理由', 'Why they are taken in or left out'],
    equal: ['同じ行を別の明細とする理由', 'Why equal rows are different records'],
    struck: ['取り消し線の明細を母集団に含める理由', 'Why struck-out records belong to the population'],
    cells: ['保存された値のまま母集団とする理由', 'Why they are taken as stored'],
    bytes: ['先頭のバイト', 'First bytes'],
  });
  protected readonly questions = computed(() => {
    const lang = this.lang();
    return this.faults().map((fault) => {
      const key = answerKeyOf(fault.rule);
      return {
        ...fault,
        key,
        answer: (key && this.answers()[key]) ?? '',
        text: faultText(fault.rule)[lang],
        label: this.labelOf(fault.rule),
        byReason: answeredByReason.has(fault.rule),
        count: counted.has(fault.rule) ? (fault.rows ?? 0) : 0,
        options: (fault.choices ?? []).map((value) => {
          const label = this.choiceLabel(fault.rule, value);
          return { value, label: value === fault.value ? this.t().proposed(label) : label };
        }),
      };
    });
  });

  protected choose(key: keyof ReadingAnswers, value: string): void {
    this.answered.emit(withAnswer(this.answers(), key, value));
  }

  private labelOf(rule: string): string {
    const t = this.t();
    const labels: Readonly<Record<string, string>> = {
      'asked-encoding': t.encoding,
      'asked-sheet': t.sheet,
      'asked-delimiter': t.delimiter,
      'asked-quotes': t.quotes,
      'asked-head': t.head,
      'asked-titles': t.titles,
      'asked-footer': t.footer,
      'asked-between': t.between,
      'asked-outside': t.outside,
      'asked-undated': t.undated,
      'asked-equal-rows': t.equal,
      'asked-struck': t.struck,
      'asked-cells': t.cells,
    };
    return labels[rule] ?? '';
  }

  private choiceLabel(rule: string, value: string): string {
    const t = this.t();
    if (rule === 'asked-sheet') return value;
    if (rule === 'asked-titles') return t.row(value);
    if (rule === 'asked-head') return value === '0' ? t.none : t.row(value);
    if (rule === 'asked-encoding') return value.toUpperCase();
    if (rule === 'asked-between' && value === 'left-out') return t.betweenOut;
    const ofRecords: Readonly<Record<string, string>> = { 'left-out': t.leaveOut, records: t.takeIn };
    if (rule === 'asked-outside' || rule === 'asked-undated') return ofRecords[value] ?? value;
    const labels: Readonly<Record<string, string>> = {
      '\t': t.tab,
      enclose: t.enclose,
      letters: t.letters,
      'left-out': t.footerOut,
      records: t.footerIn,
    };
    return labels[value] ?? value;
  }
}

const counted = new Set([
  'asked-footer',
  'asked-between',
  'asked-outside',
  'asked-undated',
  'asked-equal-rows',
  'asked-struck',
  'asked-cells',
]);

/** What only a reason answers. */
const answeredByReason = new Set(['asked-equal-rows', 'asked-struck', 'asked-cells']);
