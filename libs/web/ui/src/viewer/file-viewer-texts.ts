import type { TextTable } from '../text/bilingual';
import type { Warning, WhyNotShown } from './shown-file';

export const fileViewerTexts = {
  viewer: (name: string) => [`${name} の表示`, `${name}, shown`],
  opening: ['開いています', 'Opening'],
  before: ['前のページ（PageUp）', 'Page before (PageUp)'],
  after: ['次のページ（PageDown）', 'Next page (PageDown)'],
  atFirst: ['最初のページです。', 'This is the first page.'],
  atLast: ['最後のページです。', 'This is the last page.'],
  smaller: ['縮小（-）', 'Smaller (-)'],
  larger: ['拡大（+）', 'Larger (+)'],
  find: ['ファイル内を検索', 'Find in the file'],
  mark: ['印を付ける', 'Mark'],
  placing: [
    'マウスで囲むか、矢印で動かして Enter で置きます（Shift+矢印で大きさ、Esc でやめる）。',
    'Draw it with the mouse, or move it by arrows and place it by Enter (Shift and arrows for its size, Esc to leave).',
  ],
  close: ['閉じる（Esc）', 'Close (Esc)'],
  back: ['戻る（Backspace）', 'Back (Backspace)'],
  attached: ['添付ファイル', 'Attachments'],
  tooDeep: ['これより深い添付ファイルは、ここでは開きません。', 'Attachments any deeper are not opened here.'],
  from: ['差出人', 'From'],
  to: ['宛先', 'To'],
  cc: ['CC', 'Cc'],
  date: ['日時', 'Date'],
  subject: ['件名', 'Subject'],
  sheet: ['シート', 'Sheet'],
  nothing: ['何も入っていません。', 'It holds nothing.'],
  none: ['なし', 'None'],
  page: (at: number) => [`${at}ページ`, `Page ${at}`],
  notDrawn: [
    'このページは描けませんでした。ほかのページは見られます。',
    'This page could not be drawn. Others may be seen.',
  ],
} as const satisfies TextTable;

export const whyNotShownTexts = {
  empty: ['ファイルは空です。', 'The file is empty.'],
  unknown: [
    'この形式はここでは表示できません。ダウンロードして確かめてください。',
    'This kind of file cannot be shown here. Download it to look at it.',
  ],
  broken: [
    'ファイルが壊れていて読めません。入手元に確かめてください。',
    'The file is damaged and cannot be read. Ask whoever gave it.',
  ],
  locked: [
    'パスワードで保護されたPDFです。ここでは開きません。',
    'This PDF is protected by a password and is not opened here.',
  ],
  'not-fetched': [
    'ファイルを取り寄せられませんでした。接続を確かめ、もう一度開いてください。',
    'The file could not be fetched. Check the connection and open it again.',
  ],
  'old-format': [
    '古い形式（.xls、.doc、.msg など）のファイルは、ここでは表示できません。ダウンロードして確かめてください。',
    'Files in an old format (.xls, .doc, .msg and the like) cannot be shown here. Download it to look at it.',
  ],
  encrypted: [
    'パスワードで保護されたファイルです。ここでは開きません。',
    'The file is protected by a password and is not opened here.',
  ],
  bomb: [
    '展開すると途方もない大きさになるファイルのため、ここでは開きません。',
    'Unpacked, the file would grow beyond all bounds: it is not opened here.',
  ],
  'too-large': [
    'ファイルが大きすぎるか、読むのに時間がかかりすぎるため、ここでは表示しません（60 MB まで）。ダウンロードして確かめてください。',
    'The file is too large or takes too long to be shown here (up to 60 MB). Download it to look at it.',
  ],
  unsafe: [
    '外部を参照する指定を含むファイルのため、ここでは開きません。',
    'The file holds declarations that refer elsewhere and is not opened here.',
  ],
  'huge-picture': [
    '画像が大きすぎるため、ここでは表示しません（1辺 16,384 px、1億画素まで）。ダウンロードして確かめてください。',
    'The picture is too large to be shown here (up to 16,384 px a side and 100 million in all). Download it to look at it.',
  ],
  'unknown-encoding': [
    '文字コードを判別できません。ダウンロードして確かめてください。',
    'The encoding of the text cannot be told. Download it to look at it.',
  ],
} as const satisfies Record<WhyNotShown, readonly [string, string]>;

export const warningTexts = {
  script: ['このPDFにはスクリプトがあります。ここでは実行しません。', 'This PDF holds scripts. They are not run here.'],
  launch: [
    'このPDFにはほかのプログラムを起動する動作があります。ここでは実行しません。',
    'This PDF has an action that starts another program. It is not run here.',
  ],
  link: ['このPDFのリンクは、ここでは開きません。', 'Links of this PDF are not opened here.'],
  form: ['このPDFの入力欄は、ここでは入力も送信もできません。', 'Fields of this PDF take and send nothing here.'],
  attachment: [
    'このPDFには添付ファイルがあります。ここでは開きません。',
    'This PDF holds attached files. They are not opened here.',
  ],
  drawing: [
    'SVGはスクリプトを含むことがあるため、絵にせず、文字のまま表示します。',
    'An SVG may hold scripts: it is shown as text and not drawn.',
  ],
  wide: ['列が多いため、左から 500 列を表示しています。', 'It is wide: its first 500 columns are shown.'],
  cut: ['長いため、はじめの 20 MB を表示しています。', 'The file is long: its first 20 MB are shown.'],
} as const satisfies Record<Warning, readonly [string, string]>;
