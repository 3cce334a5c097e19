import type { WitnessFault } from '@akashi/contracts';

type Words = readonly [ja: string, en: string];

/** What it means for whoever reads the page, and what to do next. */
export const witnessFaultWords: Readonly<Record<WitnessFault, Words>> = {
  unreachable: ['応答がありません。続けて問い合わせます', 'It does not answer; it is asked again'],
  'unknown-log': [
    '立会人にこの台帳が登録されていません。下の台帳名と鍵の行を伝えてください',
    'It was not told of this ledger: give it the name and the key’s line below',
  ],
  'unknown-key': [
    '立会人が今の鍵を知りません。新しい鍵の行を伝えてください',
    'It does not know the key of today: give it the new key’s line',
  ],
  ahead: [
    'ここにある記録は、立会人が見た記録より短くなっています。末尾が失われています。立会人の控えと見比べてください',
    'There is less here than it saw: the end of the log is gone. Compare with what the witness keeps',
  ],
  forked: [
    '同じ件数でも、立会人が見た記録と中身が違います。立会人の控えと見比べてください',
    'The log is as long as the one it saw and says something else. Compare with what the witness keeps',
  ],
  inconsistent: [
    '立会人が見た記録の続きになっていません。途中が書き換えられています。立会人の控えと見比べてください',
    'The log does not continue the one it saw: it was rewritten. Compare with what the witness keeps',
  ],
  'not-a-cosignature': [
    '答えが、登録された鍵の連署になっていません。鍵の行を確かめてください',
    'Its answer is no cosignature by the key on record: check the line of its key',
  ],
};

/** The log is not the one that was seen: no fault of the line to the witness. */
export function isAnotherLog(code: WitnessFault): boolean {
  return code === 'ahead' || code === 'forked' || code === 'inconsistent';
}
