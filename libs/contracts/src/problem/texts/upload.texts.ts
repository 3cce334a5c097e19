import { say } from './say';
import type { TextsOf } from './texts-of';

export const uploadTexts: TextsOf<'upload'> = {
  'upload.too-many': say(
    [
      '送信中のファイルが多すぎます。',
      'このファイルはまだ送っていません。元のファイルはそのままです。',
      'ほかの送信が終わるか、止めてから、もう一度送ってください。',
    ],
    [
      'Too many files are on their way.',
      'Nothing of this one was sent; your file is as it was.',
      'Let the others arrive, or stop them, then send it again.',
    ],
  ),
  'upload.too-many-parts': say(
    [
      '接続が何度も切れ、ファイルが細かく分かれすぎました。',
      '届いた分はまだ使っていません。元のファイルはそのままです。',
      'この送信を止め、安定した接続で初めから送ってください。',
    ],
    [
      'The line dropped so often that the file came in too many parts.',
      'What arrived is not used; your file is as it was.',
      'Stop this one and send it from the beginning over a steadier line.',
    ],
  ),
  'upload.not-whole': say(
    ['ファイルはまだ全部届いていません。', '届いた分は残っています。', 'もう一度送ると、続きから送られます。'],
    ['Not all of the file has arrived.', 'What arrived is kept.', 'Send it again: it goes on where it was.'],
  ),
  'upload.changed': say(
    [
      'ファイルが送信の途中で変わりました。',
      '届いた分は消しました。元のファイルはそのままです。',
      'ファイルを選び直して、初めから送ってください。',
    ],
    [
      'The file changed while it was on its way.',
      'What had arrived was thrown away; your file is as it is.',
      'Choose the file again to send it from the beginning.',
    ],
  ),
};
