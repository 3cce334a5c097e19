import { Component, computed, inject } from '@angular/core';
import { populationDelimiters, populationEncodings } from '@akashi/domain/population-file';
import { Note, ProblemNote, SelectField, Skeleton, texts } from '@akashi/web-ui';
import { FaultTable } from './fault-table';
import { FileProgress } from './file-progress';
import { FirstRows } from './first-rows';
import { IntakeDraft } from './intake-draft';
import { withAnswer, type ReadingAnswers } from './reading-answers';
import { ReadingQuestions } from './reading-questions';
import { RowSums } from './row-sums-bar';
import { StepFoot } from './step-foot';

/** How the file is to be read: what was found, what is asked, and everything changeable, above the first records as they would be read. */
@Component({
  selector: 'ak-layout-step',
  imports: [
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
  templateUrl: './layout-step.html',
})
export class LayoutStep {
  protected readonly draft = inject(IntakeDraft);
  protected readonly t = texts({
    asked: ['決めること', 'To decide'],
    nothing: ['決めることはありません。', 'There is nothing to decide.'],
    read: ['読取り', 'Read as'],
    found: (value: string) => [
      value ? `見つかったとおり（${value}）` : '見つかったとおり',
      value ? `As found (${value})` : 'As found',
    ],
    encoding: ['文字コード', 'Encoding'],
    delimiter: ['区切り文字', 'Separator'],
    head: ['見出しの行', 'Head row'],
    none: ['見出しはない', 'No head'],
    row: (row: number) => [`${row}行目`, `Row ${row}`],
    tab: ['タブ', 'Tab'],
    open: (count: number) => [`決めること ${count}件を選ぶと進めます。`, `Decide the ${count} questions to go on.`],
    faulty: ['読めない箇所を直したファイルに替えると進めます。', 'Go on with a file in which these places are mended.'],
    reading: ['ファイルを読んでいます。', 'The file is being read.'],
    unread: [
      'このファイルは読めません。別のファイルを選んでください。',
      'This file cannot be read. Choose another one.',
    ],
  });
  protected readonly look = this.draft.look;
  protected readonly answers = this.draft.answers;
  private readonly asked = computed(() => new Set(this.draft.ofLayout().map(({ rule }) => rule)));
  protected readonly reason = computed(() => {
    const t = this.t();
    if (this.draft.problem()) return t.unread;
    if (this.draft.isLooking() || !this.look()) return t.reading;
    if (this.draft.openInLayout() > 0) return t.open(this.draft.openInLayout());
    return this.draft.faults().length > 0 ? t.faulty : '';
  });
  /** What is not asked about stays open to a person all the same. */
  protected readonly fields = computed(() => {
    const [t, look, asked] = [this.t(), this.look(), this.asked()];
    if (!look) return [];
    const { delimiter, headRow } = look.reading.choices;
    const all = [
      {
        key: 'encoding' as const,
        label: t.encoding,
        found: (look.encoding ?? '').toUpperCase(),
        options: populationEncodings.map((value) => ({ value: value as string, label: value.toUpperCase() })),
        isMeant: look.encoding !== 'xlsx' && !asked.has('asked-encoding'),
      },
      {
        key: 'delimiter' as const,
        label: t.delimiter,
        found: this.separator(delimiter ?? ''),
        options: populationDelimiters.map((value) => ({ value: value as string, label: this.separator(value) })),
        isMeant: look.encoding !== 'xlsx' && !asked.has('asked-delimiter'),
      },
      {
        key: 'headRow' as const,
        label: t.head,
        found: headRow ? t.row(headRow) : t.none,
        options: [{ value: '0', label: t.none }, ...headRows.map((row) => ({ value: String(row), label: t.row(row) }))],
        isMeant: !asked.has('asked-head'),
      },
    ];
    return all
      .filter(({ isMeant }) => isMeant)
      .map(({ key, label, found, options }) => {
        const isChosen = Boolean(this.answers()[key]);
        return { key, label, options: [{ value: '', label: t.found(isChosen ? '' : found) }, ...options] };
      });
  });

  protected choose(key: keyof ReadingAnswers, value: string): void {
    this.answers.update((before) => withAnswer(before, key, value));
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (!this.reason()) this.draft.step.set(2);
  }

  private separator(value: string): string {
    return value === '\t' ? this.t().tab : value;
  }
}

const headRows = Array.from({ length: 20 }, (_, at) => at + 1);
