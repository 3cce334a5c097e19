import type { TextTable } from '@akashi/web-ui';
import type { FileStays } from './placed-file';

/** What the distribution of files says. */
export const distributeTexts = {
  title: (controls: number) => [
    `管理策 ${controls}件の調書にファイルを配る`,
    `Distribute files to the papers of ${controls} controls`,
  ],
  how: [
    'ファイル名か、フォルダ名にある管理策の番号（9.2.1.3 など）で配ります。「整備」「運用」があればその調書だけに、なければ両方に置きます。',
    'Files go by the control’s number (as 9.2.1.3) in their name or their folder’s. A name that says design or operation goes onto that paper, any other onto both.',
  ],
  drop: ['ファイルかフォルダをここへ', 'Drop files or a folder here'],
  file: ['ファイル', 'File'],
  number: ['番号', 'Number'],
  numberOf: (name: string) => [`${name} の管理策の番号`, `Number of the control of ${name}`],
  paper: ['置く調書', 'Papers'],
  sent: ['置きました', 'Sent'],
  leaveOut: (name: string) => [`${name} を配らない`, `Leave out ${name}`],
  sums: (going: number, staying: number) => [
    `配るファイル ${going}・配らないファイル ${staying}`,
    `${going} files go, ${staying} stay`,
  ],
  source: ['入手元（全件に共通）', 'From whom (for all of them)'],
  asOf: ['いつの時点の資料か', 'As of'],
  receivedOn: ['入手日', 'Received on'],
  meant: ['評価対象期間の外の日付で正しい', 'The day lies outside the period, and is meant'],
  origin: ['種別', 'Origin'],
  unsaid: ['未記入', 'Not said'],
  progress: (some: number, all: number, now: string) => [
    `${some} / ${all} 件を置きました ${now}`,
    `${some} of ${all} put ${now}`,
  ],
  send: (count: number) => [`${count}件を配る`, `Distribute ${count}`],
  nothing: ['配れるファイルがありません。', 'No file can be distributed.'],
} as const satisfies TextTable;

/** Why a file goes nowhere. */
export const stayTexts = {
  'no-number': ['選んだ管理策の番号がありません', 'No number of a chosen control'],
  'several-numbers': ['番号が二つ以上あります', 'Several numbers'],
  signed: ['その調書は署名済みか終了です', 'That paper is signed or ended'],
  empty: ['空のファイルです', 'Empty'],
  'too-large': ['100 MBを超えています', 'Larger than 100 MB'],
} as const satisfies Readonly<Record<FileStays, readonly [string, string]>>;
