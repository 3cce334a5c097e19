import { cellTexts } from './cell.texts';
import { fillingTexts } from './filling.texts';
import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';
import { workbookTexts } from './workbook.texts';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const testTexts: TextsOf<'test'> = {
  ...cellTexts,
  ...fillingTexts,
  ...workbookTexts,
  'test.too-many-views': say(
    ['保存したビューが上限に達しています。', typed, '使わないビューを削除してから、もう一度保存してください。'],
    ['You have saved as many views as can be kept.', typedEn, 'Remove one that is not used, then save again.'],
  ),
  'test.not-reopened': say(
    [
      '発行済みの報告書の訂正中のため、訂正のために開かれていない調書は変えられません。',
      same,
      '直す必要があるときは、報告書の画面で、この調書を理由を付けて開いてください。',
    ],
    [
      'An issued report is being corrected; papers that were not reopened for it stay as they are.',
      sameEn,
      'If it has to change, reopen it with a reason on the page of the report.',
    ],
  ),
  'test.not-in-progress': say(
    [
      'この調書は実施中ではないため、作成者の署名はできません。',
      same,
      '署名し直すときは、先に内容を変更するか、査閲者に差戻しを依頼してください。',
    ],
    [
      'This paper is not in progress, so its preparer cannot sign it.',
      sameEn,
      'To sign anew, change it first or ask the reviewer to return it.',
    ],
  ),
  'test.conclusion-missing': say(
    ['結果がまだ選ばれていません。', typed, '例外なし・逸脱あり・該当なし・省略から選んでから、署名してください。'],
    ['No result has been chosen.', typedEn, 'Choose no exception, deviation, not applicable or omitted, then sign.'],
  ),
  'test.reason-missing': say(
    ['該当なし、または省略とする理由が入力されていません。', typed, '後から読む方に分かる理由を入力してください。'],
    [
      'There is no reason for “not applicable” or “omitted”.',
      typedEn,
      'Write a reason that a later reader can follow.',
    ],
  ),
  'test.step-missing': say(
    ['実施した手続が一つも記録されていません。', typed, '手続と結果を一つ以上記録してから、署名してください。'],
    ['No procedure has been recorded.', typedEn, 'Record at least one procedure and what was seen, then sign.'],
  ),
  'test.step-without-result': say(
    ['結果の入力されていない手続があります。', typed, '手続ごとに、見た事実を入力してください。'],
    ['A procedure has no result.', typedEn, 'Write for each procedure what was seen.'],
  ),
  'test.sample-not-drawn': say(
    ['標本で行う評価ですが、まだ抽出していません。', same, '母集団の画面で標本を抽出してください。'],
    [
      'This test is done on a sample, and none has been drawn.',
      sameEn,
      'Draw the sample on the page of its population.',
    ],
  ),
  'test.items-not-done': say(
    ['結果を記録していない標本があります。', same, '残りの標本の結果を記録してから、署名してください。'],
    ['Some sample items have no result yet.', sameEn, 'Record the remaining items, then sign.'],
  ),
  'test.deviation-not-evaluated': say(
    [
      '評価の済んでいない逸脱があるため、この結果にはできません。',
      typed,
      '結果を「逸脱あり」にするか、逸脱の評価を終えてください。',
    ],
    [
      'A deviation has not been evaluated, so this result cannot stand.',
      typedEn,
      'Choose “deviation”, or finish evaluating it.',
    ],
  ),
  'test.deviation-missing': say(
    ['結果は「逸脱あり」ですが、逸脱が記録されていません。', typed, '逸脱の事実を記録するか、結果を見直してください。'],
    [
      'The result says “deviation”, but none is recorded.',
      typedEn,
      'Record what was seen, or look at the result again.',
    ],
  ),
  'test.deviation-contradicts-conclusion': say(
    ['記録された逸脱と結果が合いません。', typed, '結果を「逸脱あり」にしてください。逸脱は記録から消えません。'],
    ['The result contradicts a recorded deviation.', typedEn, 'Choose “deviation”; a deviation stays on record.'],
  ),
  'test.fieldwork-not-open': say(
    [
      '監査の実施期間ではないため、記録できません。計画の承認前か、報告書の発行後です。',
      typed,
      '案件のフェーズを概要で確認し、業務実施責任者に相談してください。',
    ],
    [
      'Fieldwork is not open: the plan is not approved yet, or the report is issued.',
      typedEn,
      'See the phase on the overview and speak to the engagement leader.',
    ],
  ),
  'test.closed': say(
    [
      'この手続は計画の変更で終了しています。',
      '調書は終了したときのまま綴りに残っています。',
      '計画の変更と終了の理由は、言明書の比較の画面で確かめてください。',
    ],
    [
      'An amendment of the plan ended this test.',
      'Its paper stays on file as it was.',
      'See the comparison of the statements for the amendment and its reason.',
    ],
  ),
  'test.report-approved': say(
    [
      '実施結果報告書が承認されているため、調書を変更できません。',
      typed,
      '変更が必要なときは、業務実施責任者に報告書の扱いを相談してください。',
    ],
    [
      'The report has been approved, so its working papers no longer change.',
      typedEn,
      'If a change is needed, speak to the engagement leader about the report.',
    ],
  ),
  'test.assignee-not-on-team': say(
    [
      '担当に選んだ方は、今日この案件のチームにいません。',
      same,
      'チームにいる方を選ぶか、先にチームへ割り当ててください。',
    ],
    ['The person chosen is not on the team today.', sameEn, 'Choose someone on the team, or assign them to it first.'],
  ),
  'test.assignee-is-quality-reviewer': say(
    ['審査担当者は調書を担当できません。', same, '業務実施者・主任・業務実施責任者から選んでください。'],
    [
      'The quality reviewer does not take on working papers.',
      sameEn,
      'Choose a practitioner, a senior or the engagement leader.',
    ],
  ),
  'test.due-date-invalid': say(
    ['調書の期限に、暦にない日付が入力されています。', typed, '2026-09-30 のような形で入力してください。'],
    ['The due date of the paper is not in the calendar.', typedEn, 'Enter it like 2026-09-30.'],
  ),
  'test.due-after-report-date': say(
    ['調書の期限が報告期限より後です。', typed, '報告期限までの日を入力してください。'],
    ['The paper would be due after the report is.', typedEn, 'Enter a day up to the report’s deadline.'],
  ),
  'test.technique-unknown': say(
    ['一覧にない手法が選ばれています。', typed, '質問・閲覧・観察・再実施から選んでください。'],
    ['The technique chosen is not in the list.', typedEn, 'Choose inquiry, inspection, observation or reperformance.'],
  ),
  'test.text-not-storable': say(
    [
      '手続または結果に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、20,000字以内にしてください。',
    ],
    [
      'A procedure or result holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 20,000 characters.',
    ],
  ),
  'test.date-invalid': say(
    ['手続の実施日に、暦にない日付が入力されています。', typed, '2026-08-20 のような形で入力してください。'],
    ['The day a procedure was performed is not in the calendar.', typedEn, 'Enter it like 2026-08-20.'],
  ),
  'test.date-in-future': say(
    ['手続の実施日が今日より後です。', typed, '手続を実際に行った日を入力してください。'],
    ['The day a procedure was performed is in the future.', typedEn, 'Enter the day it was really done.'],
  ),
  'test.not-prepared': say(
    ['作成者の署名がまだないため、査閲できません。', same, '担当の方が署名すると、査閲待ちになります。'],
    [
      'Its preparer has not signed this paper, so it cannot be reviewed.',
      sameEn,
      'It waits for review once the person in charge has signed.',
    ],
  ),
  'test.reviewer-is-preparer': say(
    [
      '自分が作成した調書は、自分で査閲・差戻しできません。',
      same,
      '作成者でない主任または業務実施責任者に依頼してください。',
    ],
    [
      'Nobody reviews or returns a paper of their own.',
      sameEn,
      'Ask a senior or the engagement leader who did not prepare it.',
    ],
  ),
  'test.signature-not-current': say(
    [
      '作成者が署名した後に、内容が変わっています。',
      '変更後の内容と、前の署名の記録は残っています。',
      '作成者にもう一度署名を依頼してください。',
    ],
    [
      'The paper changed after its preparer signed it.',
      'The change and the earlier signature are both on record.',
      'Ask the preparer to sign again.',
    ],
  ),
  'test.open-notes': say(
    [
      '解決していない査閲メモがあるため、査閲の署名ができません。',
      same,
      '残っているメモを解決してから、署名してください。',
    ],
    ['Review notes are still open, so the review cannot be signed.', sameEn, 'Resolve the remaining notes, then sign.'],
  ),
  'test.nothing-to-return': say(
    [
      '査閲待ち・署名済みの調書ではないため、差戻しできません。',
      same,
      '調書の状態を確認してください。担当の方がまだ記録中です。',
    ],
    [
      'This paper is neither signed nor reviewed, so it cannot be returned.',
      sameEn,
      'See its state; whoever is in charge is still working on it.',
    ],
  ),
  'test.return-without-note': say(
    [
      '差戻しの内容を伝える査閲メモがありません。',
      same,
      '直してほしいことを査閲メモに書いてから、差し戻してください。',
    ],
    [
      'No review note says what the return is for.',
      sameEn,
      'Write in a note what is to be done, then return the paper.',
    ],
  ),
};
