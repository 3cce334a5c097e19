import { say } from './say';
import type { TextsOf } from './texts-of';

export const importTexts: TextsOf<'import'> = {
  'import.already-ended': say(
    [
      'この取込みはすでに終わっています。',
      '取り込まれたものはそのままです。',
      '画面を読み直し、結果を確認してください。',
    ],
    ['This import has already come to its end.', 'What was imported is there.', 'Load the page again to see it.'],
  ),
  'import.was-cancelled': say(
    ['取込みは取り消されました。', '何も取り込まれていません。', '同じボタンでもう一度始められます。'],
    ['The import was cancelled.', 'Nothing of it was kept.', 'The same button begins it again.'],
  ),
};
