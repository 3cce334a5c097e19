import type { EditionFaultRule } from '@akashi/domain/catalogue';
import type { StatementRule } from '@akashi/domain/statement';
import { point, type FaultText } from './point';
import { statementFactTexts } from './statement-fact.texts';

/** Faults in what a statement says, and in the criteria it is held against. */
export const statementFaultTexts: Record<StatementRule | EditionFaultRule, FaultText> = {
  ...statementFactTexts,
  'cell.not-storable': point(
    ['保存できない文字（制御文字など）があるか、長すぎます。', '該当する文字を取り除くか、短くしてください。'],
    ['The text holds a character that cannot be stored, or is too long.', 'Remove it, or make the text shorter.'],
  ),
  'criterion.missing': point(
    ['管理策番号が空いています。', '様式にある管理策番号を入力してください。'],
    ['The control number is missing.', 'Enter the number as the template has it.'],
  ),
  'criterion.malformed': point(
    ['管理策番号の形になっていません。', '9.2.3.11.PB のような形で入力してください。'],
    ['This is not a control number.', 'Enter it like 9.2.3.11.PB.'],
  ),
  'criterion.unknown': point(
    [
      'この版の管理基準にない管理策番号です。',
      '番号を確認してください。別の版のときは、この案件の様式に写してください。',
    ],
    [
      'The edition has no control of this number.',
      'Check the number; if it is of another edition, use the engagement’s template.',
    ],
  ),
  'criterion.suffix-differs': point(
    ['管理策番号の末尾（P・B・PB）が、この版と違います。', '様式にある番号に合わせてください。'],
    ['The suffix (P, B, PB) differs from this edition.', 'Write the number as the template has it.'],
  ),
  'criterion.duplicated': point(
    ['同じ管理策番号が重なっています。', '二つ目の行は、違う個別管理策を書くか、削除してください。'],
    [
      'This control number stands here twice with nothing new.',
      'State another individual control in the second row, or delete it.',
    ],
  ),
  'criterion.without-objective': point(
    ['この番号の上の統制目標が版にありません。', '版のファイルに統制目標の行を加えてください。'],
    ['The edition has no objective above this number.', 'Add the row of the objective to the edition’s file.'],
  ),
  'criterion.unanswered': point(
    ['この管理策の行がありません。', '様式から行を写し、選択または非選択を記入してください。'],
    ['This control has no row.', 'Copy its row from the template and say whether it is selected.'],
  ),
  'criterion.mandatory-not-selected': point(
    [
      '基本言明要件（B・PB）または必須の項目が選択されていません。',
      '選択するか、統制目標ごと理由を付けて除外するかを依頼者に確認してください。このままでも取り込めます。',
    ],
    [
      'A basic requirement (B, PB) or mandatory item is not selected.',
      'Ask the client to select it or to exclude its objective; the statement can be imported as it is.',
    ],
  ),
  'criterion.part-not-selected': point(
    ['原則として選択する基準の項目が非選択です。', '理由を依頼者に確認してください。'],
    ['An item that is selected in principle is not.', 'Ask the client about the reason.'],
  ),
  'choice.missing': point(
    ['選択の欄が空いています。', '選択・非選択・除外から選んでください。'],
    ['The choice is missing.', 'Choose Selected, Not selected or Excluded.'],
  ),
  'choice.unknown': point(
    ['選択の欄に、一覧にない言葉があります。', '選択・非選択・除外から選んでください。'],
    ['The choice is a word the list does not have.', 'Choose Selected, Not selected or Excluded.'],
  ),
  'choice.on-heading': point(
    ['見出しの行に選択または個別管理策が記入されています。', '見出しの行を空にし、その下の行に記入してください。'],
    ['A heading has a choice or a control.', 'Clear the heading’s row and fill in the rows below it.'],
  ),
  'choice.contradictory': point(
    ['同じ管理策の行で、選択が食い違っています。', '最初の行の選択に合わせるか、空にしてください。'],
    ['The rows of this control choose differently.', 'Follow the choice of the first row, or leave the others empty.'],
  ),
  'choice.objective-not-excludable': point(
    ['統制目標には「非選択」を使いません。', '対象としないときは「除外」とし、理由を書いてください。'],
    ['An objective is not marked “Not selected”.', 'To leave it out, mark it “Excluded” with a reason.'],
  ),
  'choice.excluded-below-objective': point(
    ['詳細管理策には「除外」を使いません。', '「非選択」とするか、上の統制目標を除外してください。'],
    ['A detailed control is not marked “Excluded”.', 'Mark it “Not selected”, or exclude the objective above it.'],
  ),
  'choice.selected-under-excluded': point(
    ['除外した統制目標の下で、管理策が選択されています。', '統制目標の除外をやめるか、この選択を外してください。'],
    ['A control is selected below an excluded objective.', 'Take the objective in again, or take back this choice.'],
  ),
  'reason.missing': point(
    ['非選択または除外の理由がありません。', '依頼者に理由の記入を求めてください。'],
    ['There is no reason for leaving this out.', 'Ask the client to state one.'],
  ),
  'control.missing': point(
    ['選択した管理策に、個別管理策が書かれていません。', '依頼者に個別管理策の記入を求めてください。'],
    ['A selected control has no individual control.', 'Ask the client to state it.'],
  ),
  'control.on-objective': point(
    ['統制目標の行に個別管理策が書かれています。', '下の詳細管理策の行に移してください。'],
    ['An individual control stands in an objective’s row.', 'Move it to the row of a detailed control below.'],
  ),
  'control.not-selected': point(
    ['非選択の管理策に、個別管理策が書かれています。', '選択の誤りかどうかを依頼者に確認してください。'],
    ['A control that is not selected states an individual control.', 'Ask the client which is meant.'],
  ),
  'frequency.unknown': point(
    ['頻度に、一覧にない言葉があります。', '様式の一覧から選んでください。'],
    ['The frequency is a word the list does not have.', 'Choose it from the template’s list.'],
  ),
  'frequency.missing': point(
    ['運用評価を行う個別管理策に、頻度がありません。', '統制を行う頻度を一覧から選んでください。'],
    ['A control to be tested in operation has no frequency.', 'Choose how often it is performed.'],
  ),
  'mainTarget.unknown': point(
    ['主たる監査対象に、一覧にない言葉があります。', '様式の一覧から選んでください。'],
    ['The main assessment target is a word the list does not have.', 'Choose it from the template’s list.'],
  ),
  'mainTarget.missing': point(
    ['運用評価を行う個別管理策に、主たる監査対象がありません。', '評価で見るものを一覧から選んでください。'],
    ['A control to be tested in operation has no main assessment target.', 'Choose what the test looks at.'],
  ),
  'operation.unknown': point(
    ['運用評価の欄に、一覧にない言葉があります。', '「あり」または「なし」を選んでください。'],
    ['The operation test is neither yes nor no.', 'Choose one of the two.'],
  ),
  'operation.contradicts-population': point(
    ['運用評価は「なし」ですが、同一母集団番号があります。', 'どちらかに合わせてください。'],
    ['There is a population, but no operation test is asked for.', 'Let one of the two follow the other.'],
  ),
  'population.malformed': point(
    [
      '同一母集団番号に使えない文字があるか、20文字を超えています。',
      'P-01 のように、英数字とハイフンで入力してください。',
    ],
    ['The population number holds other characters, or more than 20.', 'Use letters, digits and hyphens, like P-01.'],
  ),
  'population.missing': point(
    ['標本で評価する個別管理策に、同一母集団番号がありません。', '依頼者に同一母集団番号の記入を求めてください。'],
    ['A control tested on a sample has no population number.', 'Ask the client for it.'],
  ),
  'population.frequencies-differ': point(
    ['同じ同一母集団番号の個別管理策で、頻度が違います。', '同じ母集団かどうかを依頼者に確認してください。'],
    ['Controls of one population run at different frequencies.', 'Ask the client whether it is one population.'],
  ),
  'baseService.not-registered': point(
    [
      '引継ぎ元の登録番号が、このサービスの基盤サービスにありません。',
      '番号を確認するか、基盤サービスを登録してください。登録がないうちは、引継ぎとして扱いません。',
    ],
    [
      'The service has no base service of this registration number.',
      'Check the number or register the base service; until then the control counts as the client’s own.',
    ],
  ),
  'operation.column-empty': point(
    [
      '運用評価の列が、すべての行で空欄です。「なし」とは読みません。',
      '「あり」「なし」の記入を依頼者に求めてください。',
    ],
    ['Nobody filled in the operation test; it is not read as “No”.', 'Ask the client to mark each row Yes or No.'],
  ),
  'column.empty': point(
    ['この列は、個別管理策のあるすべての行で空欄です。', '別の列や別紙に書かれていないかを依頼者に確認してください。'],
    ['This column is empty in every row with a control.', 'Ask the client whether it stands elsewhere.'],
  ),
  'population.reason-missing': point(
    ['同一母集団とする理由がありません。', '同じ規程・手順・担当で行うことなど、理由の記入を依頼者に求めてください。'],
    [
      'There is no reason why these controls are one population.',
      'Ask the client for it: same rules, procedure, people.',
    ],
  ),
  'population.repeated': point(
    ['同じ同一母集団番号が、一覧に二度あります。', 'どちらかの行を削除するか、番号を変えてください。'],
    ['The list describes this population twice.', 'Delete one of the rows, or change its number.'],
  ),
  'validity.not-a-date': point(
    ['適用の日付が、暦の日付として読めません。', '2026-08-01 のような形で入力してください。'],
    ['A day of the change cannot be read.', 'Enter it like 2026-08-01.'],
  ),
  'validity.reversed': point(
    ['適用終了日が、適用開始日より前です。', '二つの日付を確認してください。'],
    ['The text ends before it begins.', 'Check the two days.'],
  ),
  'validity.outside-period': point(
    ['適用の日付が、監査対象期間の外です。', '期間の初日・末日と同じときは空欄にしてください。'],
    ['A day of the change lies outside the period.', 'Leave it empty where it is the period’s own end.'],
  ),
  'validity.same-population': point(
    [
      '期間内に変わった個別管理策の前後が、同じ同一母集団番号です。',
      '変更前と変更後の母集団に、別の番号を付けてもらってください。',
    ],
    ['Before and after the change are one population.', 'Ask for a number of its own for each of the two.'],
  ),
};
