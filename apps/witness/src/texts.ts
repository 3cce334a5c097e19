import type { WitnessFault } from './witness-fault';

export type Language = 'ja' | 'en';

type Text = Readonly<Record<Language, string>>;

export const faultTexts: Readonly<Record<WitnessFault['reason'], Text>> = {
  'name-unusable': {
    ja: '名前に空白、制御文字、+ は使えません。ドメインのような形（witness.example.jp/quality）にしてください',
    en: 'a name has no blank, no control character and no +: use the form of a domain (witness.example.jp/quality)',
  },
  'exists-already': {
    ja: 'このフォルダには立会人がすでにあります。何も変えていません',
    en: 'there is a witness in this folder already; nothing was changed',
  },
  'no-witness-here': {
    ja: 'このフォルダに立会人がありません。create で作るか、フォルダを確かめてください',
    en: 'there is no witness in this folder: make one with create, or check the folder',
  },
  'file-spoilt': {
    ja: 'このファイルは書かれたときのままではありません。消さずに、控えから戻してください。消すと、前に見た記録を忘れて初めから立ち会うことになります',
    en: 'this file is not as it was written. Do not delete it, put it back from a copy: without it what was seen is forgotten and witnessing begins anew',
  },
  'key-unusable': {
    ja: '台帳の鍵の行ではありません。監査機関の「鍵と指紋」のページにある 名前+番号+鍵 の一行を指定してください。何も変えていません',
    en: 'this is no key of a ledger: give the line name+id+key of the audit firm’s page of keys; nothing was changed',
  },
  'origin-unusable': {
    ja: '台帳の名前に空白と制御文字は使えません。何も変えていません',
    en: 'the name of a ledger has no blank and no control character; nothing was changed',
  },
  'runs-already': {
    ja: 'このフォルダの立会人はすでに動いています。動いていないと確かめたときだけ、このファイルを消してください',
    en: 'the witness of this folder runs already; delete this file only when you know that it does not',
  },
};

export const words = {
  made: {
    ja: '立会人を作りました。この行を監査機関と、確かめる人に伝えてください。',
    en: 'The witness was made. Tell this line to the audit firm and to whoever checks.',
  },
  trusted: { ja: 'これからこの台帳に立ち会います。', en: 'This ledger is witnessed from here on.' },
  listening: { ja: '立ち会っています。', en: 'Witnessing.' },
  key: { ja: '立会人の鍵', en: 'Key of the witness' },
  none: { ja: '見た台帳はまだありません', en: 'No ledger was seen yet' },
  events: { ja: '件', en: ' events' },
  refused: {
    ja: '続きでない署名（証拠として refused に残しました）',
    en: 'Signed places that continue nothing, kept in refused as evidence',
  },
  notOpened: {
    ja: '読み書きできません。場所、権限、空き容量を確かめてください',
    en: 'cannot be read or written: check the place, the rights and the free space',
  },
  notTaken: {
    ja: 'この住所では待てません。使われていない --host と --port を指定してください',
    en: 'cannot be listened at: give --host and --port that nothing else uses',
  },
  restart: {
    ja: '動いている立会人は、起動し直すと読み込みます。',
    en: 'A running witness reads it when it is started again.',
  },
} as const satisfies Record<string, Text>;

export const usage: Text = {
  ja: `使いかた
  akashi-witness create --folder DIR --name NAME          鍵を作る
  akashi-witness trust  --folder DIR --origin ORIGIN --key LINE   立ち会う台帳（/ で終われば、それで始まるすべて）
  akashi-witness serve  --folder DIR [--host 127.0.0.1] [--port 8700]
  akashi-witness show   --folder DIR                      最後に見た件数とルート。監査証跡のページと見比べる
  [--lang ja|en]`,
  en: `Usage
  akashi-witness create --folder DIR --name NAME          makes the key
  akashi-witness trust  --folder DIR --origin ORIGIN --key LINE   a ledger to witness (all that begin with it, where it ends with /)
  akashi-witness serve  --folder DIR [--host 127.0.0.1] [--port 8700]
  akashi-witness show   --folder DIR                      size and root seen last: compare them with the ledger's page
  [--lang ja|en]`,
};
