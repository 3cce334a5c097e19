import { Component, computed, inject, input, output } from '@angular/core';
import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { populationEncodings } from '@akashi/domain/population-file';
import { Language, SelectField, TextField, texts } from '@akashi/web-ui';
import { answerKeyOf, questionsOf, type ReadingAnswers } from './reading-answers';

/**
 * What the server asks about a file that can be read in more than one way, with its first rows under each encoding. Once a file was
 * looked at its encoding can always be chosen anew.
 */
@Component({
  selector: 'ak-reading-questions',
  imports: [SelectField, TextField],
  templateUrl: './reading-questions.html',
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-16);
    }
    .question {
      display: grid;
      gap: var(--ak-space-4);
      min-width: 0;
    }
    .question p {
      margin: 0;
    }
    .shown {
      display: flex;
      gap: var(--ak-space-8);
      align-items: baseline;
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
    tab: ['タブ', 'Tab'],
    enclose: ['値を囲む記号として読む', 'They enclose values'],
    letters: ['値の文字として読む', 'They are letters of values'],
    leftOut: ['明細に含めない（合計・注記）', 'Not records: a sum or a remark'],
    records: ['明細として読む', 'Records'],
    encoding: ['文字コード', 'Encoding'],
    found: ['見つかったとおり', 'As found'],
    sheet: ['シート', 'Sheet'],
    delimiter: ['区切り文字', 'Separator'],
    quotes: ['引用符', 'Quotation marks'],
    head: ['見出しの行', 'Head row'],
    titles: ['明細が始まる行', 'First record in'],
    footer: ['最後の行', 'Last rows'],
    equal: ['同じ行を別の明細とする理由', 'Why equal rows are different records'],
    bytes: ['先頭のバイト', 'First bytes'],
  });
  protected readonly questions = computed(() => {
    const lang = this.lang();
    return questionsOf(this.faults()).map((fault) => ({
      ...fault,
      key: answerKeyOf(fault.rule),
      text: faultText(fault.rule)[lang],
      label: this.labelOf(fault.rule),
      options: (fault.choices ?? []).map((value) => {
        const label = this.choiceLabel(fault.rule, value);
        return { value, label: value === fault.value ? this.t().proposed(label) : label };
      }),
    }));
  });
  /** The encoding stays open to a person where the server did not ask about it. */
  protected readonly encodings = computed(() => {
    if (this.questions().some(({ rule }) => rule === 'asked-encoding')) return null;
    const named = populationEncodings.map((value) => ({ value: value as string, label: value.toUpperCase() }));
    return [{ value: '', label: this.t().found }, ...named];
  });

  protected choose(key: keyof ReadingAnswers | null, value: string): void {
    if (key) this.answered.emit({ ...this.answers(), [key]: value });
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
      'asked-equal-rows': t.equal,
    };
    return labels[rule] ?? '';
  }

  private choiceLabel(rule: string, value: string): string {
    const t = this.t();
    if (rule === 'asked-titles') return t.row(value);
    if (rule === 'asked-head') return value === '0' ? t.none : t.row(value);
    if (rule === 'asked-encoding') return value.toUpperCase();
    const labels: Readonly<Record<string, string>> = {
      '\t': t.tab,
      enclose: t.enclose,
      letters: t.letters,
      'left-out': t.leftOut,
      records: t.records,
    };
    return rule === 'asked-sheet' ? value : (labels[value] ?? value);
  }
}
