import { Component, computed, inject } from '@angular/core';
import { isReversed } from '@akashi/domain/sampling';
import { columnLetters } from '@akashi/domain/table';
import { Note, ProblemNote, SelectField, Skeleton, texts, TypedFields } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { EngagementContext } from '@akashi/web-platform';
import { FaultTable } from './fault-table';
import { FileProgress } from './file-progress';
import { FirstRows } from './first-rows';
import { IntakeDraft } from './intake-draft';
import { withAnswer, type ReadingAnswers } from './reading-answers';
import { ReadingQuestions } from './reading-questions';
import { RowSums } from './row-sums-bar';
import { StepFoot } from './step-foot';

const roles = ['keyColumn', 'dateColumn', 'amountColumn', 'typeColumn'] as const;
type Role = (typeof roles)[number];

/** What the columns are for: the key, the day that says what lies in the period, amounts and kinds; and what becomes of rows outside. */
@Component({
  selector: 'ak-columns-step',
  imports: [
    DateField,
    FaultTable,
    FileProgress,
    FirstRows,
    Note,
    ProblemNote,
    ReadingQuestions,
    RowSums,
    SelectField,
    Skeleton,
    StepFoot,
  ],
  providers: [TypedFields],
  templateUrl: './columns-step.html',
})
export class ColumnsStep {
  private readonly context = inject(EngagementContext);
  private readonly typed = inject(TypedFields);
  protected readonly draft = inject(IntakeDraft);
  protected readonly t = texts({
    columns: ['列の役割', 'What the columns are for'],
    keyColumn: ['鍵の列', 'Key column'],
    dateColumn: ['日付の列', 'Date column'],
    amountColumn: ['金額・数量の列', 'Amounts'],
    typeColumn: ['種別の列', 'Kinds'],
    choose: ['選ぶ', 'Choose'],
    none: ['なし', 'None'],
    noDate: ['日付の列はない', 'No column of days'],
    from: ['期間の初日', 'Period from'],
    until: ['期間の末日', 'Period until'],
    key: ['鍵', 'Key'],
    date: ['期間', 'Period'],
    amount: ['金額', 'Amount'],
    type: ['種別', 'Kind'],
    keys: (repeated: number, empty: number) => [
      `鍵の重複 ${repeated}件・空 ${empty}件`,
      `${repeated} repeated keys, ${empty} empty`,
    ],
    sum: (sum: string, unreadable: number) => [
      unreadable > 0 ? `合計 ${sum}（読めない値 ${unreadable}件）` : `合計 ${sum}`,
      unreadable > 0 ? `Total ${sum} (${unreadable} values cannot be read)` : `Total ${sum}`,
    ],
    kinds: (kinds: number, most: string) => [`種別 ${kinds}種：${most}`, `${kinds} kinds: ${most}`],
    blank: ['（空）', '(empty)'],
    asked: ['決めること', 'To decide'],
    dateFirst: [
      '日付の列を選ぶか、「日付の列はない」を選んでください。',
      'Choose the column of days, or that there is none.',
    ],
    unread: ['読めない日付を直すと進めます。', 'Mend the day that cannot be read to go on.'],
    reversed: ['期間の末日が初日より前です。', 'The period ends before it begins.'],
    open: (count: number) => [`決めること ${count}件を選ぶと進めます。`, `Decide the ${count} questions to go on.`],
    why: [
      '日付を読めない明細の扱いの理由を入力してください。',
      'Say why records without a day are taken in or left out.',
    ],
    reading: ['ファイルを読んでいます。', 'The file is being read.'],
    empty: [
      '母集団が0件になります。期間と列を確かめてください。',
      'The population would be empty. Check period and columns.',
    ],
    faulty: ['読めない箇所を直したファイルに替えると進めます。', 'Go on with a file in which these places are mended.'],
  });
  protected readonly look = this.draft.look;
  protected readonly answers = this.draft.answers;
  protected readonly isDated = computed(() => Number(this.answers().dateColumn ?? 0) > 0);
  protected readonly fields = computed(() => {
    const t = this.t();
    const names = (this.look()?.header ?? []).map((name, at) => ({
      value: String(at + 1),
      label: `${columnLetters(at + 1)} ${name}`,
    }));
    return roles.map((role) => {
      const none = { value: '0', label: role === 'dateColumn' ? t.noDate : t.none };
      return {
        role,
        label: t[role],
        placeholder: t.choose,
        options: [none, ...names],
        value: this.answers()[role] ?? '',
      };
    });
  });
  protected readonly marks = computed(() => {
    const t = this.t();
    const names: Readonly<Record<Role, string>> = {
      keyColumn: t.key,
      dateColumn: t.date,
      amountColumn: t.amount,
      typeColumn: t.type,
    };
    return Object.fromEntries(roles.map((role) => [Number(this.answers()[role] ?? 0), names[role]]));
  });
  protected readonly said = computed(() => {
    const [t, columns = {}] = [this.t(), this.look()?.reading.columns];
    const { key, amount, types } = columns;
    const most = (types?.most ?? []).map(({ value, count }) => `${value || t.blank} ${count}`).join('・');
    return [
      ...(key ? [{ text: t.keys(key.repeated, key.empty), isWarning: key.repeated + key.empty > 0 }] : []),
      ...(amount ? [{ text: t.sum(amount.sum, amount.unreadable), isWarning: amount.unreadable > 0 }] : []),
      ...(types ? [{ text: t.kinds(types.kinds, most), isWarning: false }] : []),
    ];
  });
  /** Days that cannot be read stand among what is wrong with the file: the list goes back to the client. */
  protected readonly listed = computed(() => {
    const undated = (this.look()?.reading.notices ?? []).filter(({ rule }) => rule === 'undated');
    const places = undated.slice(0, 200).map(({ row, column, value }) => ({
      place: `${row}:${columnLetters(column)}`,
      rule: 'asked-undated',
      value,
      found: value,
      expected: '2026-04-01',
    }));
    return [...this.draft.faults(), ...places];
  });
  protected readonly listedTotal = computed(
    () => (this.look()?.faultCount ?? 0) + (this.look()?.reading.period?.undated ?? 0),
  );
  protected readonly reason = computed(() => {
    const [t, look] = [this.t(), this.look()];
    if (this.typed.unread().length > 0) return t.unread;
    if (!this.answers().dateColumn) return t.dateFirst;
    if (this.isReversed()) return t.reversed;
    if (this.draft.isLooking() || !look) return t.reading;
    if (this.draft.openInRecords() > 0) return t.open(this.draft.openInRecords());
    if (this.draft.faults().length > 0) return t.faulty;
    if (this.isUnexplained()) return t.why;
    return look.rowCount === 0 ? t.empty : '';
  });
  private readonly isReversed = computed(() => {
    const { from = '', until = '' } = this.answers();
    return this.isDated() && isReversed({ from, until });
  });
  private readonly isUnexplained = computed(() => {
    const isAsked = this.isDated() && (this.look()?.reading.period?.undated ?? 0) > 0;
    return isAsked && !this.answers().undatedReason?.trim();
  });

  protected choose(role: Role, value: string): void {
    const engagement = this.context.current();
    this.answers.update((before): ReadingAnswers => {
      const after = withAnswer(before, role, value);
      return role === 'dateColumn'
        ? { from: engagement?.periodStart ?? '', until: engagement?.periodEnd ?? '', ...after }
        : after;
    });
  }

  protected setDay(which: 'from' | 'until', day: string): void {
    this.answers.update((before) => withAnswer(before, which, day));
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (!this.reason()) this.draft.step.set(3);
  }
}
