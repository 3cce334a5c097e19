import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const same = '何も変わっていません。';
const sameEn = 'Nothing has changed.';

export const factorTexts: TextsOf<'factor'> = {
  'factor.code-wrong': say(
    ['確認コードが違います。', same, '端末に今表示されている6桁を入力してください。端末の時刻も確かめてください。'],
    [
      'The code is wrong.',
      sameEn,
      'Enter the six digits that your device shows now, and check that its clock is right.',
    ],
  ),
  'factor.code-used': say(
    ['この確認コードは使用済みです。', same, '30秒ほど待ち、次に表示されたコードを入力してください。'],
    ['This code was used already.', sameEn, 'Wait half a minute and enter the next one.'],
  ),
  'factor.offer-expired': say(
    ['登録用の秘密の値の期限が切れました。', same, '最初からやり直し、新しい値を端末に登録してください。'],
    ['The secret that you were shown has expired.', sameEn, 'Begin again and put the new one into your device.'],
  ),
  'factor.passkey-expired': say(
    ['パスキーの確認が時間内に終わりませんでした。', same, 'もう一度、最初からパスキーで確認してください。'],
    ['The passkey was not confirmed in time.', sameEn, 'Begin again with the passkey.'],
  ),
  'factor.passkey-unknown': say(
    ['このパスキーは、ここでは使えません。', same, '登録済みの別のパスキーを選ぶか、ほかの方法で確認してください。'],
    ['This passkey does not count here.', sameEn, 'Choose another that is set up, or another way.'],
  ),
  'factor.passkey-wrong': say(
    [
      'パスキーの応答を確かめられませんでした。',
      same,
      '端末で本人の確認（指紋、顔、PIN）をして、もう一度試してください。',
    ],
    [
      'What the passkey answered proves nothing.',
      sameEn,
      'Try again, and let the device make sure that it is you: fingerprint, face or PIN.',
    ],
  ),
  'factor.passkey-copied': say(
    [
      'このパスキーは、ほかの場所で複製されたおそれがあるため、受け付けません。',
      same,
      '別の方法でサインインし、このパスキーを削除して、管理者に連絡してください。',
    ],
    [
      'This passkey may have been copied and is not taken.',
      sameEn,
      'Sign in another way, remove this passkey and tell your administrator.',
    ],
  ),
  'factor.passkey-known': say(
    ['このパスキーはすでに登録されています。', same, '別の端末かセキュリティキーで登録してください。'],
    ['This passkey is set up already.', sameEn, 'Use another device or security key.'],
  ),
  'factor.passkeys-full': say(
    ['パスキーは10件まで登録できます。', same, '使っていないパスキーを削除してから登録してください。'],
    ['Ten passkeys are the most.', sameEn, 'Remove one that you no longer use first.'],
  ),
  'factor.passkey-needed': say(
    ['パスワードだけでは確認できません。', same, '登録済みのパスキーで確認してください。'],
    ['The password alone is not enough.', sameEn, 'Confirm with your passkey.'],
  ),
  'factor.last-one': say(
    ['2つ目の要素が必須のため、最後の1つは外せません。', same, '先に別の要素を登録してください。'],
    ['A second factor is required, so the last one stays.', sameEn, 'Set up another first.'],
  ),
  'factor.own-reset': say(
    ['自分の要素は、この画面からは外せません。', same, 'アカウントの画面で外すか、別の管理者に依頼してください。'],
    ['Your own factors are not reset here.', sameEn, 'Remove them on your account page, or ask another administrator.'],
  ),
  'factor.none-to-reset': say(
    ['この方は2つ目の要素を登録していません。', same, '一覧を読み込み直してください。'],
    ['This person has no second factor.', sameEn, 'Load the list again.'],
  ),
  'factor.works-elsewhere': say(
    [
      'この方の要素は、この監査機関だけのものではないため、外せません。',
      typed,
      '本人に、回復コードでサインインして登録し直すよう伝えてください。',
    ],
    [
      'This person’s factors are not this firm’s alone, so it cannot reset them.',
      typedEn,
      'Ask them to sign in by a recovery code and to set up a new one.',
    ],
  ),
  'factor.requirement-unchanged': say(
    ['すでにその設定になっています。', same, '画面を読み込み直してください。'],
    ['This is how it stands already.', sameEn, 'Load the page again.'],
  ),
};
