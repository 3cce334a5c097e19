import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

export const invitationTexts: TextsOf<'invitation'> = {
  'invitation.accepted': say(
    [
      'この招待は、本人がすでに登録を済ませています。',
      same,
      'メンバーの一覧で確認してください。パスワードは本人だけが変更できます。',
    ],
    [
      'The person has come in by this invitation already.',
      sameEn,
      'Look them up among the members. Only they can change their password.',
    ],
  ),
  'invitation.withdrawn': say(
    ['この招待はすでに取り消されています。', same, '必要であれば、改めて招待してください。'],
    ['This invitation was withdrawn already.', sameEn, 'Invite the person anew if need be.'],
  ),
  'invitation.not-usable': say(
    [
      'この招待のリンクは使えません。期限が切れたか、使用済みか、取り消されたか、作り直されています。',
      same,
      '監査機関の管理者に、新しいリンクを依頼してください。登録済みの方はサインインしてください。',
    ],
    [
      'This invitation cannot be used: it has expired, was used, was withdrawn, or was made anew.',
      sameEn,
      'Ask the firm’s administrator for a new link. If you have joined already, sign in.',
    ],
  ),
};
