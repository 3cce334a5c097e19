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
  'sign-off.not-opened': say(
    [
      'まだ開いていない調書が含まれているため、まとめて署名できません。',
      same,
      'その調書を開いて確かめてから、署名してください。',
    ],
    [
      'A paper among these was never opened by you, so they cannot be signed together.',
      sameEn,
      'Open that paper and look at it, then sign.',
    ],
  ),
  'sign-off.changed-since-opened': say(
    [
      '開いた後に内容が変わった調書が含まれているため、まとめて署名できません。',
      same,
      'その調書をもう一度開いて確かめてから、署名してください。',
    ],
    [
      'A paper among these changed after you opened it, so they cannot be signed together.',
      sameEn,
      'Open that paper again and look at it, then sign.',
    ],
  ),
  'sign-off.no-evidence': say(
    ['証跡のない調書が含まれているため、まとめて署名できません。', same, 'その調書は、開いて個別に署名してください。'],
    [
      'A paper among these has no evidence, so they cannot be signed together.',
      sameEn,
      'Open that paper and sign it by itself.',
    ],
  ),
  'sign-off.has-deviation': say(
    ['逸脱のある調書が含まれているため、まとめて署名できません。', same, 'その調書は、開いて個別に署名してください。'],
    [
      'A paper among these has a deviation, so they cannot be signed together.',
      sameEn,
      'Open that paper and sign it by itself.',
    ],
  ),
  'sign-off.has-open-note': say(
    [
      '解決していないメモのある調書が含まれているため、まとめて署名できません。',
      same,
      'その調書のメモを確かめ、個別に署名してください。',
    ],
    [
      'A paper among these has an open note, so they cannot be signed together.',
      sameEn,
      'Look at that paper’s notes and sign it by itself.',
    ],
  ),
};
