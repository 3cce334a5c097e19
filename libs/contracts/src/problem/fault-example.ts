import { isGradedRule, type GradedRule } from '@akashi/domain/statement';
import type { Label } from '../label/label';

const same = (text: string): Label => ({ ja: text, en: text });
const choice: Label = { ja: '選択', en: 'Selected' };
const number = same('9.2.3.11.PB');
const day = same('2026-08-01');

/** What would be right in the place of a fault. */
export const faultExamples: Readonly<Record<GradedRule, Label>> = {
  'cell.error-value': { ja: '式をやめ、値を入力する', en: 'The value itself' },
  'cell.formula-without-value': { ja: '再計算して保存する', en: 'Recalculated and saved' },
  'cell.too-long': { ja: '行を足して二つに分ける', en: 'Two rows in place of one' },
  'cell.date-instead-of-text': same('9.2.3'),
  'cell.number-instead-of-text': same('5.10'),
  'cell.merged': { ja: '1行に1つの記載', en: 'One entry in a row' },
  'cell.hidden-row': { ja: '行を再表示するか、削除する', en: 'The row shown, or deleted' },
  'cell.hidden-column': { ja: '列を再表示するか、削除する', en: 'The column shown, or deleted' },
  'sheet.hidden': { ja: 'シートを再表示するか、削除する', en: 'The sheet shown, or deleted' },
  'cell.struck-text': { ja: '取り消した文字を消した記載', en: 'The text without what is struck out' },
  'sheet.not-read': { ja: '様式のシートに写すか、削除する', en: 'Copied into a sheet of the template, or deleted' },
  'cell.not-storable': { ja: '改行と通常の文字だけの文', en: 'Plain text' },
  'criterion.missing': number,
  'criterion.malformed': number,
  'criterion.unknown': number,
  'criterion.suffix-differs': number,
  'criterion.duplicated': { ja: '二つ目の行に別の個別管理策', en: 'Another control in the second row' },
  'criterion.unanswered': { ja: '12.4.4.3　選択', en: '12.4.4.3, Selected' },
  'criterion.mandatory-not-selected': { ja: '12.4.4.4.PB　選択', en: '12.4.4.4.PB, Selected' },
  'criterion.part-not-selected': choice,
  'choice.missing': choice,
  'choice.unknown': choice,
  'choice.on-heading': { ja: '空欄', en: 'Left empty' },
  'choice.contradictory': { ja: '二つ目の行は空欄', en: 'The second row left empty' },
  'choice.objective-not-excludable': { ja: '除外', en: 'Excluded' },
  'choice.excluded-below-objective': { ja: '非選択', en: 'Not selected' },
  'choice.selected-under-excluded': { ja: '空欄', en: 'Left empty' },
  'reason.missing': { ja: '装置を持たないため', en: 'The service has no such equipment' },
  'control.missing': { ja: '変更票で承認してから適用する', en: 'Changes are approved before they are applied' },
  'control.on-objective': { ja: '詳細管理策の行に書く', en: 'In the row of a detailed control' },
  'control.not-selected': { ja: '空欄', en: 'Left empty' },
  'frequency.unknown': { ja: '月次', en: 'Monthly' },
  'frequency.missing': { ja: '月次', en: 'Monthly' },
  'mainTarget.unknown': { ja: '根拠文書・記録等(2)', en: 'Documents and records (2)' },
  'mainTarget.missing': { ja: '根拠文書・記録等(2)', en: 'Documents and records (2)' },
  'operation.unknown': { ja: 'あり', en: 'Yes' },
  'operation.column-empty': { ja: 'あり・なし', en: 'Yes or No' },
  'operation.contradicts-population': { ja: 'あり', en: 'Yes' },
  'column.empty': { ja: '行ごとに記入する', en: 'Filled in row by row' },
  'population.malformed': same('P-01'),
  'population.missing': same('P-01'),
  'population.frequencies-differ': { ja: '同じ頻度、または別の番号', en: 'One frequency, or another number' },
  'population.reason-missing': { ja: '同じ手順書と担当で行うため', en: 'Same procedure, same people' },
  'population.repeated': { ja: '番号ごとに1行', en: 'One row for each number' },
  'baseService.not-registered': same('C99-0001-1'),
  'validity.not-a-date': day,
  'validity.reversed': { ja: '終了日は空欄', en: 'The last day left empty' },
  'validity.outside-period': day,
  'validity.same-population': { ja: '変更前 P-27A、変更後 P-27B', en: 'P-27A before, P-27B after' },
  'fact.missing': { ja: '東日本', en: 'East Japan' },
  'fact.differs': { ja: '登録と同じ記載', en: 'As registered' },
  'fact.other-edition': { ja: '案件の版の様式', en: 'The template of the engagement’s edition' },
  'fact.not-a-date': same('2026-12-04'),
  'auditScope.missing': { ja: '外部監査：9章・12章', en: 'External audit: chapters 9 and 12' },
  'fact.unknown-word': { ja: '使用しない', en: 'None' },
  'generativeAi.missing': { ja: '使用しない', en: 'None' },
  'statementDate.before-period': { ja: '期間の初日以後の日付', en: 'A day from the first of the period' },
  'statementDate.in-period': { ja: '期間の末日以後の日付', en: 'A day from the last of the period' },
};

/** An example for a fault of a statement; null where the fault is of another kind of file. */
export function faultExample(rule: string): Label | null {
  return isGradedRule(rule) ? faultExamples[rule] : null;
}
