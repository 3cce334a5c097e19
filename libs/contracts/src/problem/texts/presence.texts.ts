import { nothingChanged, say } from './say';

const [same, sameEn] = nothingChanged;

/** Why a session, or a program's token, does not bind yet what it was asked to. */
export const presenceTexts = {
  'step-up-needed': say(
    ['この操作には、本人の確認がもう一度必要です。', same, '確認のあと、5分以内に操作してください。'],
    ['This act asks you to prove once more that it is you.', sameEn, 'Do so, and act within five minutes.'],
  ),
  'second-factor-needed': say(
    ['サインインが終わっていません。2つ目の要素が必要です。', same, 'サインインの画面で続けてください。'],
    ['You have not finished signing in: a second factor is needed.', sameEn, 'Go on at the page of sign-in.'],
  ),
  'recovery-signs-nothing': say(
    [
      '回復コードでサインインしているため、署名はできません。',
      same,
      'アカウントの画面で要素を登録し直し、それでサインインしてから署名してください。',
    ],
    [
      'You signed in by a recovery code, and such a session signs nothing.',
      sameEn,
      'Set up a new factor on your account page and sign in by it first.',
    ],
  ),
  'token-not-valid': say(
    [
      'このAPIトークンは使えません。期限が切れたか、失効したか、正しくありません。',
      same,
      'アカウントの画面で、新しいトークンを作成してください。',
    ],
    [
      'This API token is not valid: it has expired, was ended, or is no token of ours.',
      sameEn,
      'Make a new one on the page of your account.',
    ],
  ),
  'token.out-of-scope': say(
    [
      'このトークンの範囲には、求められた操作または案件が含まれていません。',
      same,
      '必要な権限と案件を選んで、トークンを作り直してください。',
    ],
    [
      'What was asked for, or its engagement, is not in the scope of this token.',
      sameEn,
      'Make a token with that permission and that engagement.',
    ],
  ),
  'not-for-programs': say(
    [
      'この操作はAPIトークンではできません。署名、承認、発行、引渡し、権限の変更、ファイルの取得は、本人がサインインして行います。',
      same,
      'サインインして操作してください。',
    ],
    [
      'This cannot be done with an API token: to sign, approve, issue, hand over, change access or take a file along, a person signs in.',
      sameEn,
      'Sign in and do it yourself.',
    ],
  ),
  'not-identified': say(
    [
      'あなたが本人であることを同僚がまだ確認していないため、署名や権限の変更はできません。',
      same,
      'アカウントの画面に名前のある方へ、本人確認を依頼してください。',
    ],
    [
      'No colleague has identified you yet, so you can neither sign nor change anybody’s rights.',
      sameEn,
      'Ask one of those named on your account page to identify you.',
    ],
  ),
};
