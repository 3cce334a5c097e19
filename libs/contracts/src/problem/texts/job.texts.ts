import { say } from './say';
import type { TextsOf } from './texts-of';

export const jobTexts: TextsOf<'job'> = {
  'job.already-ended': say(
    ['この処理はすでに終わっています。', '処理の結果はそのままです。', '画面を読み直し、結果を確認してください。'],
    ['This work has already come to its end.', 'What came of it is as it was.', 'Load the page again to see it.'],
  ),
  'job.asked-by-another': say(
    [
      'この処理は別の方が始めたものです。',
      '処理は続いています。',
      '止めるときは、始めた方か業務実施責任者に頼んでください。',
    ],
    ['Somebody else asked for this work.', 'It goes on.', 'To stop it, ask that person or the engagement leader.'],
  ),
  'job.gave-up': say(
    [
      '処理を3回始めましたが、毎回途中で止まりました。',
      '記録は変わっていません。',
      '少し待ってからもう一度始め、続く場合は管理者に知らせてください。',
    ],
    [
      'The work was begun three times and each time it was cut off.',
      'Nothing was changed.',
      'Wait a little and ask for it again; if it goes on, tell your administrator.',
    ],
  ),
};
