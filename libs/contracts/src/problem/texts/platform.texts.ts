import type { PlatformProblemCode } from '../platform-problem-code';
import type { ProblemText } from '../problem';
import { closedToTeamTexts } from './closed-to-team.texts';
import { outageTexts } from './outage.texts';
import { presenceTexts } from './presence.texts';
import { nothingChanged, say, typedIsKept } from './say';
import { unexpectedText } from './unexpected.text';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const platformTexts: Record<PlatformProblemCode, ProblemText> = {
  'invalid-input': say(
    ['入力に確認が必要な項目があります。', typed, '印の付いた項目を直して、もう一度送信してください。'],
    ['Some fields need attention.', typedEn, 'Correct the marked fields and send again.'],
  ),
  'text.not-storable': say(
    [
      '保存できない文字（制御文字など）が含まれています。',
      typed,
      '該当する文字を取り除いて、もう一度保存してください。',
    ],
    ['The text holds a character that cannot be stored.', typedEn, 'Remove it and save again.'],
  ),
  'not-signed-in': say(
    ['サインインの期限が切れたか、まだサインインしていません。', typed, 'サインインすると、続きから作業できます。'],
    ['You are not signed in, or your session has ended.', typedEn, 'Sign in and go on where you were.'],
  ),
  'wrong-credentials': say(
    ['メールアドレスまたはパスワードが違います。', same, '入力を確認して、もう一度サインインしてください。'],
    ['The e-mail address or the password is wrong.', sameEn, 'Check both and sign in again.'],
  ),
  'membership-not-chosen': say(
    ['どの組織で作業するかが選ばれていません。', same, '所属を選ぶと、続きから作業できます。'],
    ['You have not chosen where to work.', sameEn, 'Choose one of your memberships and go on.'],
  ),
  'workplace-changed': say(
    [
      '別のタブで所属が切り替えられたため、この操作は行われませんでした。',
      same,
      '元の所属に切り替えるか、画面を読み込み直してください。',
    ],
    [
      'You went to work elsewhere in another tab, so this was not done.',
      sameEn,
      'Go back to where this page belongs, or load the page again.',
    ],
  ),
  forbidden: say(
    [
      'この操作を行う役割が割り当てられていません。',
      same,
      '操作できる方に依頼するか、業務実施責任者に役割を確認してください。',
    ],
    [
      'Your role does not include this action.',
      sameEn,
      'Ask someone who may, or ask the engagement leader about your role.',
    ],
  ),
  ...closedToTeamTexts,
  'cross-site': say(
    [
      '別のサイトから送られた操作のため、受け付けませんでした。',
      same,
      'この画面を開き直して、もう一度操作してください。',
    ],
    ['The request came from another site and was refused.', sameEn, 'Open this page anew and try again.'],
  ),
  ...presenceTexts,
  'not-found': say(
    ['見つかりませんでした。', same, 'アドレスを確認するか、一覧から開き直してください。'],
    ['Not found.', sameEn, 'Check the address, or open it from its list.'],
  ),
  'stale-version': say(
    ['ほかの方が先に更新しました。', typed, '最新の内容と見比べて、もう一度保存してください。'],
    ['Someone else changed this first.', typedEn, 'Compare with the latest and save again.'],
  ),
  'already-there': say(
    ['同じものがすでに登録されています。', typed, '一覧で確認し、別の内容で登録してください。'],
    ['This is already there.', typedEn, 'Look for it in the list, or enter something else.'],
  ),
  'service.already-registered': say(
    ['この依頼者には同じ名称のサービスがすでに登録されています。', typed, '一覧から開くか、別の名称にしてください。'],
    ['This client already has a service of that name.', typedEn, 'Open it from the list, or use another name.'],
  ),
  'member.email-in-use': say(
    ['このメールアドレスはすでに使われています。', typed, '別のメールアドレスを入力してください。'],
    ['This e-mail address is already in use.', typedEn, 'Enter another address.'],
  ),
  'team.already-a-member': say(
    [
      'この方はすでにこの案件の役割を持っています。役割は一人に一つで、後から変えられません。',
      same,
      '別の方を選んでください。',
    ],
    [
      'This person already has a role in this engagement. One role each, and it never changes.',
      sameEn,
      'Choose someone else.',
    ],
  ),
  'sign-off.same-person': say(
    [
      '同じ内容にすでに署名した方は、別の役割で署名できません。',
      same,
      '作成・査閲・審査・承認は、それぞれ別の方が署名してください。',
    ],
    [
      'Who has signed this content cannot sign it again in another role.',
      sameEn,
      'Preparer, reviewer, quality reviewer and approver are different people.',
    ],
  ),
  'sign-off.role-taken': say(
    ['この役割の署名はすでにあります。', same, '画面を更新して、最新の署名を確認してください。'],
    ['This role has already signed.', sameEn, 'Refresh to see the latest signatures.'],
  ),
  'too-large': say(
    [
      'ファイルまたは送信内容が上限を超えています。',
      '何も保存していません。元のファイルはそのままです。',
      '分割するか、小さくしてから送ってください。',
    ],
    [
      'The file or request is over the limit.',
      'Nothing was stored; your file is as it was.',
      'Split it or make it smaller and send again.',
    ],
  ),
  'wrong-type': say(
    [
      'この種類のファイルは受け付けていません。',
      '何も保存していません。元のファイルはそのままです。',
      '画面に示した形式のファイルを選んでください。',
    ],
    [
      'This type of file is not accepted here.',
      'Nothing was stored; your file is as it was.',
      'Choose a file of the type the page names.',
    ],
  ),
  'file.not-readable': say(
    [
      'ファイルを読み取れませんでした。',
      '何も取り込んでいません。元のファイルはそのままです。',
      '示した箇所を確認し、保存し直したファイルを選んでください。',
    ],
    [
      'The file could not be read.',
      'Nothing was imported; your file is as it was.',
      'Check the place named, save the file anew and choose it again.',
    ],
  ),
  'file.has-faults': say(
    [
      'ファイルの内容に、直す必要のある箇所があります。',
      '何も取り込んでいません。元のファイルはそのままです。',
      '一覧の箇所を直して、もう一度取り込んでください。',
    ],
    [
      'The file has places that need correcting.',
      'Nothing was imported; your file is as it was.',
      'Correct the places listed and import again.',
    ],
  ),
  'file.infected': say(
    [
      'ウイルス検査で有害とされたため、ファイルを受け取りませんでした。',
      '何も取り込んでいません。ファイルも保存していません。',
      '送ってきた方の端末を確かめてもらい、作り直したファイルを追加してください。',
    ],
    [
      'The scanner knows this file as harmful, and it was not taken.',
      'Nothing was imported, and no record names the file.',
      'Have whoever sent it look at their machine, and add a file that was made anew.',
    ],
  ),
  'file.not-as-recorded': say(
    [
      '保管中のファイルが、受領時の記録（長さとハッシュ）と一致しないか、見つかりません。',
      'ファイルは渡していません。記録は変わっていません。',
      '使わずに、品質管理部門へ知らせてください。バックアップから元のファイルを戻せます。',
    ],
    [
      'The stored file is not what was recorded when it came (its length or hash differs), or it is missing.',
      'It was not handed out. The record is unchanged.',
      'Do not rely on it; tell the quality office. The original can be restored from a backup.',
    ],
  ),
  'upload.cut-short': say(
    [
      '送信が途中で切れました。',
      '何も保存していません。元のファイルはそのままです。',
      '接続を確認して、もう一度送ってください。',
    ],
    [
      'The upload was cut short.',
      'Nothing was stored; your file is as it was.',
      'Check the connection and send again.',
    ],
  ),
  'upload.other-offset': say(
    ['ファイルの続きが、届いた分と合いません。', '届いた分は残っています。', 'もう一度送ると、届いた所から続きます。'],
    [
      'This part of the file does not go on where the last one ended.',
      'What arrived is kept.',
      'Send it again: it goes on where it was.',
    ],
  ),
  'idempotency-key-reused': say(
    [
      '同じ送信番号で別の内容が送られました。',
      '先に受け付けた内容は保存されています。',
      '画面を更新して、もう一度操作してください。',
    ],
    [
      'The same idempotency key came with another request.',
      'What was accepted first is kept.',
      'Refresh and try again.',
    ],
  ),
  'too-many-requests': say(
    ['短い時間に操作が続いたため、しばらく受け付けません。', same, '示した時間を置いて、もう一度操作してください。'],
    ['Too many attempts in a short time.', sameEn, 'Wait for the time shown and try again.'],
  ),
  'link.not-usable': say(
    [
      'このリンクは使えません。期限が切れたか、回数を使い切ったか、取り消されたか、宛先が違います。',
      same,
      '送付元の監査機関に、新しいリンクを依頼してください。',
    ],
    [
      'This link cannot be used: it has expired, is used up, was revoked, or is for someone else.',
      sameEn,
      'Ask the audit firm that sent it for a new one.',
    ],
  ),
  ...outageTexts,
  unexpected: unexpectedText,
};
