import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const holdTexts: TextsOf<'hold'> = {
  'hold.matter-missing': say(
    [
      '廃棄を停止する事案が入力されていません。',
      typed,
      '事件番号や照会の名称など、事案が分かる言葉を入力してください。',
    ],
    ['The matter of the hold is missing.', typedEn, 'Enter what it is known by, such as the number of a case.'],
  ),
  'hold.matter-not-storable': say(
    ['事案に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、短くしてください。'],
    ['The matter holds a character that cannot be stored, or is too long.', typedEn, 'Remove it, or shorten the text.'],
  ),
  'hold.reason-missing': say(
    ['廃棄の停止の理由が入力されていません。', typed, '理由を入力してください。'],
    ['The reason of the legal hold is missing.', typedEn, 'Enter the reason.'],
  ),
  'hold.not-in-force': say(
    ['この廃棄の停止は、すでに解除されています。', same, '画面を開き直し、必要なら新しく設定してください。'],
    ['This legal hold was lifted already.', sameEn, 'Reload the page; set another if need be.'],
  ),
  'hold.setter-lifts': say(
    ['自分で設定した廃棄の停止は解除できません。', same, '業務実施責任者か品質管理部門の、別の方に依頼してください。'],
    [
      'Nobody lifts a legal hold that they set.',
      sameEn,
      'Ask another person, the engagement leader or the quality office.',
    ],
  ),
};
