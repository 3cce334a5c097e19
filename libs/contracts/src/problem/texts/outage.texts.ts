import type { PlatformProblemCode } from '../platform-problem-code';
import type { ProblemText } from '../problem';
import { say, typedIsKept } from './say';

const [typed, typedEn] = typedIsKept;

/** What is nobody's mistake, and passes or is the administrator's to mend. */
export const outageTexts: Record<
  Extract<PlatformProblemCode, 'storage-full' | 'busy' | 'outcome-unknown'>,
  ProblemText
> = {
  'storage-full': say(
    [
      'サーバーの保存領域に空きがありません。',
      '何も保存していません。元のファイルと入力はそのままです。',
      '管理者に知らせ、空きができてからもう一度操作してください。',
    ],
    [
      'The server has no room left to store this.',
      'Nothing was stored; your file and what you typed are as they were.',
      'Tell your administrator, and try again once there is room.',
    ],
  ),
  busy: say(
    ['混み合っているため、処理できませんでした。', typed, '少し待って、もう一度操作してください。'],
    ['The service is busy and could not do this now.', typedEn, 'Wait a moment and try again.'],
  ),
  'outcome-unknown': say(
    [
      'データベースが途中で応答しなくなり、保存できたかどうかを確かめられませんでした。',
      '保存されたとも、されなかったとも言えません。入力した内容は画面に残っています。',
      '少し待って、同じ操作をもう一度行ってください。同じ送信番号で送られるため、二重には記録されません。',
    ],
    [
      'The database stopped answering half-way, so whether this was kept could not be found out.',
      'It may have been kept or not; what you typed is still on the screen.',
      'Wait a moment and do the same again: it is sent under the same idempotency key, so nothing is recorded twice.',
    ],
  ),
};
