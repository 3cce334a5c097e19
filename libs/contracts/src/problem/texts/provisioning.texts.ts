import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

/** Read by whoever connects a provider, in its own log: the standard's words stand beside ours. */
export const provisioningTexts: TextsOf<'provisioning'> = {
  'provisioning.provider-off': say(
    [
      '認証基盤によるサインインが使われていないため、メンバーを受け付けられません。',
      same,
      '認証基盤の画面でサインインを使い始めてから、もう一度同期してください。',
    ],
    [
      'People do not come in by the firm’s provider, so that it can name none.',
      sameEn,
      'Turn on signing in by the provider, and synchronise again.',
    ],
  ),
  'provisioning.domain-not-named': say(
    [
      '監査機関のメールのドメインが設定されていません。',
      same,
      '認証基盤の画面でドメインを設定してから、もう一度同期してください。',
    ],
    [
      'The firm has not named the mail domains of its people.',
      sameEn,
      'Name them where the provider is set up, and synchronise again.',
    ],
  ),
  'provisioning.other-domain': say(
    [
      'userName のメールアドレスは、監査機関のドメインのものではありません。',
      same,
      '認証基盤で同期する範囲か、userName の対応を直してください。',
    ],
    [
      'The address in userName is not of one of the firm’s domains.',
      sameEn,
      'Correct who is synchronised at the provider, or what userName is taken from.',
    ],
  ),
  'provisioning.address-fixed': say(
    [
      'userName は、登録した後は変えられません。',
      same,
      'アドレスが変わった方は、いったん削除し、新しい userName で登録してください。',
    ],
    [
      'A userName stays as it was when the person was named.',
      sameEn,
      'Remove whose address has changed, and name them anew.',
    ],
  ),
  'provisioning.ended-by-person': say(
    [
      'このメンバーは、監査機関の管理者が理由を記して停止しています。',
      same,
      '再開は、管理者がメンバーの画面で行います。',
    ],
    [
      'A colleague has disabled this member, for a reason that was written down.',
      sameEn,
      'An administrator enables them on the page of the firm’s people.',
    ],
  ),
  'provisioning.filter-unreadable': say(
    [
      'この filter は扱えません。',
      '何も読み出していません。',
      'userName、externalId、id のいずれかを eq で1つだけ指定してください。',
    ],
    ['This filter is not supported.', 'Nothing was read.', 'Ask for one userName, externalId or id, by eq.'],
  ),
  'provisioning.request-unreadable': say(
    ['送られた内容は、SCIM の形として読み取れません。', same, 'schemas と、各属性の値の型と長さを確かめてください。'],
    [
      'What was sent cannot be read as SCIM has it.',
      sameEn,
      'Look at its schemas, and at the type and the length of each value.',
    ],
  ),
  'provisioning.path-unknown': say(
    ['この path の属性はありません。', same, '認証基盤の属性の対応から、この属性を外してください。'],
    ['There is no attribute at this path.', sameEn, 'Take it out of the provider’s mapping of attributes.'],
  ),
  'provisioning.attribute-fixed': say(
    [
      'この属性は、認証基盤からは変えられません。',
      same,
      '役割は監査機関の管理者が、本人の要素は本人が設定します。対応から外してください。',
    ],
    [
      'This attribute is not the provider’s to change.',
      sameEn,
      'Roles are given by an administrator, and factors by their owner: take it out of the mapping.',
    ],
  ),
};
