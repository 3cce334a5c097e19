import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const reportTexts: TextsOf<'report'> = {
  'report.fieldwork-not-open': say(
    [
      '計画の承認前、または発行後のため、報告書を作成できません。',
      typed,
      '概要の画面で、案件のフェーズを確認してください。',
    ],
    [
      'No report is composed before the plan is approved or after the issue.',
      typedEn,
      'See the phase of the engagement on the overview.',
    ],
  ),
  'report.already-approved': say(
    [
      '報告書はすでに承認されています。',
      '承認された報告書はそのままです。',
      '直す必要があるときは、業務実施責任者に相談してください。',
    ],
    [
      'The report has been approved already.',
      'The approved report is as it was.',
      'If it has to change, speak to the engagement leader.',
    ],
  ),
  'report.superseded': say(
    [
      'この草案の後に、報告書が作成し直されました。',
      '旧版として残っています。署名はされていません。',
      '画面を更新し、新しい草案を確認してください。',
    ],
    [
      'The report was composed anew after this draft.',
      'The draft is kept as superseded; nothing was signed.',
      'Refresh and read the new draft.',
    ],
  ),
  'report.replaced': say(
    [
      'この版は、発行後の訂正で新しい版に置き換えられています。',
      '置き換えられた版は、発行したときのまま残っています。',
      '新しい版を開いてください。',
    ],
    [
      'A correction has replaced this version.',
      'The replaced version is kept as it was issued.',
      'Open the version that took its place.',
    ],
  ),
  'report.date-before-replaced': say(
    [
      '訂正する版の日付が、置き換える版の日付より前になっています。',
      typed,
      '置き換える版の日付以後の日付を入力してください。',
    ],
    [
      'The corrected version bears a day before that of the version it replaces.',
      typedEn,
      'Enter that day or a later one.',
    ],
  ),
  'report.already-issued': say(
    [
      '報告書はすでに発行されています。',
      '発行した報告書はそのままです。',
      '誤りが分かったときは、業務実施責任者が発行後の訂正を始めます。',
    ],
    [
      'The report has been issued already.',
      'The issued report is as it was.',
      'If it is wrong, the engagement leader opens a correction of it.',
    ],
  ),
  'report.outdated': say(
    [
      '報告書を作成した後に、調書・発見事項・言明書などの記録が変わりました。',
      '作成済みの版と署名は、履歴に残っています。',
      '示した部分を確認し、報告書を作成し直してください。',
    ],
    [
      'Papers, findings or the statement changed after the report was composed.',
      'The version composed and its signatures stay in the history.',
      'Look at the parts named and compose the report anew.',
    ],
  ),
  'report.date-invalid': say(
    ['報告書の日付に、暦にない日付が入力されています。', typed, '2026-12-15 のような形で入力してください。'],
    ['The date of the report is not in the calendar.', typedEn, 'Enter it like 2026-12-15.'],
  ),
  'report.date-before-period-end': say(
    ['報告書の日付が監査対象期間の末日以前です。', typed, '期間の末日より後の日を入力してください。'],
    ['The report would be dated before the period is over.', typedEn, 'Enter a day after the period’s last.'],
  ),
  'report.event-outside': say(
    [
      '後発事象の日付が、監査対象期間の末日より後、報告書の日付までの間にありません。',
      typed,
      '後発事象の日付か報告書の日付を直してください。',
    ],
    [
      'A subsequent event is not dated after the period and up to the date of the report.',
      typedEn,
      'Correct the day of the event or the date of the report.',
    ],
  ),
  'report.word-unconfirmed': say(
    [
      '報告書に、もう一度確かめる語があります。',
      typed,
      '示した語が事実の記載であれば確かめて送り、そうでなければ言い換えてください。',
    ],
    [
      'The report uses a word to look at again.',
      typedEn,
      'Confirm the word shown where it states a fact, or put it in other words.',
    ],
  ),
  'report.text-not-storable': say(
    [
      '報告書の文に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、項目ごとに20,000字以内にしてください。',
    ],
    [
      'A text of the report holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 20,000 characters each.',
    ],
  ),
  'report.not-draft': say(
    [
      'この報告書は草案ではないため、審査の署名はできません。',
      same,
      '画面を更新して、報告書の状態を確認してください。',
    ],
    ['This report is not a draft, so it is not open for quality review.', sameEn, 'Refresh to see its state.'],
  ),
  'report.signer-not-quality-reviewer': say(
    ['審査の署名ができるのは、この案件の審査担当者です。', same, '審査担当者に依頼してください。'],
    ['Only the quality reviewer of this engagement signs the quality review.', sameEn, 'Ask them to sign.'],
  ),
  'report.quality-reviewer-did-work': say(
    [
      'この案件の作業に関わった方は、審査の署名ができません。',
      same,
      '作業に関わっていない審査担当者に依頼してください。',
    ],
    ['Who had a part in the work does not review its quality.', sameEn, 'Ask a quality reviewer who had none.'],
  ),
  'report.warnings-changed': say(
    [
      '確認した警告と、いま出ている警告が違います。',
      '承認はしていません。入力した理由は残っています。',
      '発行前の確認を読み直し、いまの警告を確認してから承認してください。',
    ],
    [
      'The warnings that were acknowledged are not those that stand now.',
      'Nothing was approved; the reasons that were typed are kept.',
      'Read the checks again, acknowledge the warnings of now, and approve.',
    ],
  ),
  'report.warning-reason-missing': say(
    [
      '理由を求められる警告に、理由が入力されていません。',
      typed,
      'その警告があっても発行できる理由を入力してください。',
    ],
    ['A warning that asks for a reason has none.', typedEn, 'Say why the report can go out in spite of it.'],
  ),
  'report.checks-open': say(
    ['発行前の確認に、満たしていない項目があります。', same, '示された項目を開き、足りないものを補ってください。'],
    ['Some of the checks before issue do not hold yet.', sameEn, 'Open those shown and supply what is missing.'],
  ),
  'report.not-quality-reviewed': say(
    ['審査の署名がまだないため、承認できません。', same, '審査担当者の署名を待ってください。'],
    [
      'The quality review is not signed, so the report cannot be approved.',
      sameEn,
      'Wait for the quality reviewer’s signature.',
    ],
  ),
  'report.signer-not-leader': say(
    ['報告書を承認できるのは、この案件の業務実施責任者です。', same, '業務実施責任者に依頼してください。'],
    ['Only the engagement leader approves the report.', sameEn, 'Ask them to approve it.'],
  ),
  'report.approver-composed-it': say(
    [
      '報告書を作成した方は、その報告書を承認できません。',
      same,
      'ほかの方が報告書を作成し直すか、作成していない業務実施責任者が承認してください。',
    ],
    [
      'Who composed the report does not approve it.',
      sameEn,
      'Let someone else compose it, or another engagement leader approve it.',
    ],
  ),
  'report.not-approved': say(
    ['報告書がまだ承認されていないため、発行できません。', same, '業務実施責任者の承認を待ってください。'],
    ['The report has not been approved, so it cannot be issued.', sameEn, 'Wait for the engagement leader’s approval.'],
  ),
  'report.approval-not-current': say(
    [
      '承認の後に内容が変わったため、署名は失効しています。',
      '変更後の内容と、前の署名の記録は残っています。',
      '審査と承認をもう一度受けてください。',
    ],
    [
      'The content changed after approval, so the signatures no longer hold.',
      'The change and the earlier signatures are on record.',
      'Have it quality-reviewed and approved again.',
    ],
  ),
  'report.dated-in-future': say(
    ['報告書の日付が今日より後のため、まだ発行できません。', same, '報告書の日付になってから発行してください。'],
    ['The report bears a date in the future, so it cannot be issued yet.', sameEn, 'Issue it on that day or later.'],
  ),
};
