import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

export const signOffTexts: TextsOf<'sign-off'> = {
  'sign-off.subject-changed': say(
    [
      '画面を開いた後に内容が変わったため、署名していません。',
      '変わる前の署名の記録は残っています。',
      '最新の内容を確認して、もう一度署名してください。',
    ],
    [
      'The content changed after you opened it, so nothing was signed.',
      'Earlier signatures are on record.',
      'Look at the latest content and sign again.',
    ],
  ),
  'sign-off.earlier-role-missing': say(
    ['先に必要な署名がそろっていません。', same, '作成・査閲・審査・承認の順に、前の方の署名を待ってください。'],
    [
      'A signature that comes first is still missing.',
      sameEn,
      'Preparer, reviewer, quality reviewer and approver sign in this order.',
    ],
  ),
};
