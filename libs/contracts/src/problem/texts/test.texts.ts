import { prepareTestTexts } from './prepare-test.texts';
import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const testTexts: TextsOf<'test'> = {
  ...prepareTestTexts,
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
