import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const exportTexts: TextsOf<'export'> = {
  'export.report-not-issued': say(
    ['発行していない報告書は、依頼者に渡せません。', same, '業務実施責任者が発行した後に、リンクを作成してください。'],
    [
      'Only an issued report is passed to the client.',
      sameEn,
      'Make the link after the engagement leader has issued it.',
    ],
  ),
  'export.recipient-missing': say(
    ['受取人の氏名が入力されていません。', typed, '受け取る方の氏名を入力してください。'],
    ['The recipient’s name is missing.', typedEn, 'Enter the name of who receives the report.'],
  ),
  'export.recipient-not-storable': say(
    [
      '受取人の氏名に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The recipient’s name holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'export.email-malformed': say(
    ['受取人のメールアドレスの形を確認できません。', typed, 'tantou@example.jp のような形で入力してください。'],
    ['The recipient’s e-mail address is not like one.', typedEn, 'Enter it like tantou@example.jp.'],
  ),
  'export.expiry-past': say(
    ['リンクの期限が過去の日時です。', typed, 'これからの日時を選んでください。'],
    ['The link would expire in the past.', typedEn, 'Choose a time to come.'],
  ),
  'export.expiry-too-far': say(
    [
      'リンクの期限が、設けられる上限より先です。',
      typed,
      '期限を早めてください。必要なときは後でもう一度作成できます。',
    ],
    ['The link would live longer than allowed.', typedEn, 'Let it expire earlier; another can be made later.'],
  ),
  'export.download-limit-invalid': say(
    ['ダウンロードの回数が、1から上限までの整数になっていません。', typed, '受取人に必要な回数を入力してください。'],
    ['The number of downloads is not between 1 and the limit.', typedEn, 'Enter how many the recipient needs.'],
  ),
  'export.revoked': say(
    [
      'このリンクはすでに取り消されています。',
      'これまでのダウンロードの記録は残っています。',
      '必要なときは、新しいリンクを作成してください。',
    ],
    ['This link has been revoked.', 'The record of its downloads is kept.', 'Make a new link if one is needed.'],
  ),
  'export.reason-missing': say(
    ['リンクを取り消す理由が入力されていません。', typed, '取り消す理由を入力してください。'],
    ['There is no reason for revoking the link.', typedEn, 'Say why it is revoked.'],
  ),
  'export.expired': say(
    ['このリンクの期限は過ぎています。', same, '送付元の監査機関に、新しいリンクの作成を依頼してください。'],
    ['This link has expired.', sameEn, 'Ask the audit firm that sent it to make a new one.'],
  ),
  'export.downloads-used-up': say(
    [
      'このリンクのダウンロードの回数は使い切られています。',
      same,
      '送付元の監査機関に、回数を増やしたリンクを依頼してください。',
    ],
    ['This link has been used as often as agreed.', sameEn, 'Ask the audit firm that sent it for another.'],
  ),
  'export.code-wrong': say(
    [
      'コードが違うか、有効な時間が過ぎたか、このリンクが使えなくなっています。',
      'まだ何も渡していません。',
      '最後に届いたメールのコードを確かめるか、新しいコードを受け取ってください。届かないときは監査機関に連絡してください。',
    ],
    [
      'The code is not right, its time is over, or the link cannot be used any more.',
      'Nothing was handed out yet.',
      'Look at the code of the last mail, or ask for a new one. If none arrives, speak to the audit firm.',
    ],
  ),
  'export.pass-ended': say(
    [
      'リンクを開いてから時間が過ぎたか、このリンクが使えなくなっています。',
      'これまでに受け取った分は、そのままお手元にあります。',
      'リンクをもう一度開き、新しいコードを受け取ってください。',
    ],
    [
      'The link was opened too long ago, or cannot be used any more.',
      'What was received before is with you as it was.',
      'Open the link again and ask for a new code.',
    ],
  ),
  'export.replaced-not-given': say(
    [
      'このリンクの報告書は新しい版に置き換えられ、旧版の受け渡しは終わっています。',
      'これまでに受け取った分は、そのままお手元にあります。',
      '送付元の監査機関に、新しい版のリンクを依頼してください。',
    ],
    [
      'A later version replaced this report, and the old one is no longer handed out.',
      'What was received before is with you as it was.',
      'Ask the audit firm that sent the link for the new version.',
    ],
  ),
  'export.replaced-unseen': say(
    [
      'この報告書は新しい版に置き換えられています。',
      'まだ何も渡していません。',
      '置き換えの知らせを確認した上で、旧版を受け取ってください。',
    ],
    [
      'A later version replaced this report.',
      'Nothing was handed out yet.',
      'Confirm that you have read so, then take the old version.',
    ],
  ),
};
