import { computed, inject, Injectable } from '@angular/core';
import { conclusionLabels } from '@akashi/contracts';
import { conclusions } from '@akashi/domain/control';
import { MatrixStore } from '@akashi/web-data';
import { EngagementContext, todayInJapan } from '@akashi/web-platform';
import { Language, texts } from '@akashi/web-ui';
import type { CellRules } from '../grid/cell-rules';
import { barOf } from './cell-target';
import { cellText, readCell } from './cell-text';
import { cellBarTexts } from './cell-words';

/** What may be typed where, by this person's rights and this engagement's team. */
@Injectable()
export class MatrixCellRules {
  private readonly store = inject(MatrixStore);
  private readonly context = inject(EngagementContext);
  private readonly language = inject(Language);

  private readonly bars = texts(cellBarTexts);
  private readonly t = texts({
    result: ['1～4 の番号か、結果の名前で入力してください。', 'Type a number from 1 to 4, or the result.'],
    person: [
      'チームの方を番号か氏名で入力してください。同じ姓の方がいるときは氏名で入力します。',
      'Type the number or the name of one person of the team.',
    ],
    day: [
      '日付として読めません。10/30、+7、月末 のように入力してください。',
      'Not a day. Type 10/30, +7 or 2026-10-30.',
    ],
  });

  readonly rules = computed<CellRules>(() => {
    const [people, lang, bars, t] = [this.store.people(), this.language.lang(), this.bars(), this.t()];
    const may = { record: this.context.can('test.record'), assign: this.context.can('test.assign') };
    const faults = { design: t.result, operation: t.result, assignee: t.person, due: t.day, note: '' };
    const results = conclusions.map((one) => conclusionLabels[one][lang]);
    return {
      bar: (row, column) => {
        const bar = barOf(row, column, may);
        return bar ? bars[bar] : '';
      },
      locked: (row, column) => /^test\.(cell|closed)/.test(barOf(row, column, may) ?? ''),
      fault: (column, text) =>
        readCell(column, text, { people, today: todayInJapan() }) === undefined ? faults[column] : '',
      text: (row, column) => cellText(row, column, people, lang),
      choices: (column) => {
        if (column === 'assignee') return people.map(({ name }) => name);
        return column === 'design' || column === 'operation' ? results : [];
      },
    };
  });
}
