import type { IssuedFileChecks } from '@akashi/domain/ledger';
import type { CheckedFile } from './check-issued-file';

/** The words of the page, Japanese and English. */
export const checkDocumentTexts = {
  title: ['受け取った文書を確かめる', 'Check a document that you received'],
  lead: [
    '発行されたときのままか、監査機関の鍵で署名された記録にあるかを、この端末の中だけで調べます。',
    'Whether it is as it was issued, and in a log that the firm’s key signed: looked up on this device alone.',
  ],
  files: ['1　ファイル', '1  Files'],
  stays: ['端末の外へは出ません。', 'They do not leave this device.'],
  drop: ['ファイルをここに置く、または選ぶ', 'Drop the files here, or choose them'],
  which: ['PDF または XLSX と、その .tlog-proof', 'The PDF or XLSX, and its .tlog-proof'],
  document: ['文書', 'Document'],
  proof: ['発行の証明', 'Proof of issue'],
  none: ['まだありません', 'Not yet'],
  fingerprint: ['2　監査機関の鍵の指紋', '2  Fingerprint of the firm’s key'],
  fingerprintHelp: [
    '契約書の別紙、手紙、電話など、文書とは別の方法で受け取ったもの。入れなくても調べられますが、だれが作ったかは分かりません。',
    'From the engagement letter, a letter or a call: by another way than the document. Without it nobody can say who made it.',
  ],
  fingerprintFault: [
    '指紋は、0から9とaからfの16桁以上です。',
    'A fingerprint has sixteen digits or more, 0 to 9 and a to f.',
  ],
  bothNeeded: ['文書と .tlog-proof の両方を置いてください。', 'Put both here: the document and its .tlog-proof.'],
  check: ['調べる', 'Check it'],
  result: ['結果', 'Result'],
  fits: ['合う', 'Fits'],
  differs: ['合わない', 'Differs'],
  open: ['未入力', 'Not given'],
  issuedAt: ['発行', 'Issued'],
  place: ['記録の中の位置', 'Place in the log'],
  placeOf: (index: number, size: number): [string, string] => [
    `${index + 1}件目 ／ ${size}件までの時点`,
    `${index + 1} of ${size} at the time of the signature`,
  ],
  sha256: ['この文書の SHA-256', 'SHA-256 of this document'],
  key: ['証明の中の鍵の指紋', 'Fingerprint of the key in the proof'],
  limits: ['この結果が示さないこと', 'What this does not say'],
  limitsText: [
    '書かれた内容が正しいかどうかと、後から新しい版が出たかどうかは示しません。新しい版の有無は監査機関に尋ねてください。',
    'Whether what it says is right, or whether a newer version was issued since: ask the firm.',
  ],
  offline: [
    '読み込んだあとは、どこへも接続しません。回線を切っても動きます。',
    'Once loaded it connects to nothing, and works with the line cut.',
  ],
  command: ['akashi-verify と同じ判定です。', 'It decides as akashi-verify does.'],
} as const;

interface Words {
  ja: string;
  en: string;
}

export const verdictWords: Readonly<Record<CheckedFile['outcome'], { title: Words; text: Words }>> = {
  unchanged: {
    title: { ja: '変わっていません', en: 'Unchanged' },
    text: {
      ja: '発行されたときのままで、記録は入力された指紋の鍵で署名されています。',
      en: 'It is as it was issued, and the key of the fingerprint that you gave signed the log.',
    },
  },
  changed: {
    title: { ja: '合わないところがあります', en: 'It does not fit' },
    text: {
      ja: '下の「合わない」を見てください。この文書は使わず、監査機関に別の方法で知らせ、送り直してもらってください。',
      en: 'Look at what differs below. Do not use the document; tell the firm by another way, and have it sent again.',
    },
  },
  anybodys: {
    title: { ja: 'だれでも作れたものです', en: 'Anybody could have made this' },
    text: {
      ja: '中のつじつまは合いますが、だれの鍵かを確かめていません。文書を書き換え、自分の鍵で署名し直せば同じように合います。指紋を入れてください。',
      en: 'It agrees with itself, but nobody compared whose key it is. Whoever rewrote it and signed it with a key of their own would get as far. Give the fingerprint.',
    },
  },
  proof: {
    title: { ja: '発行の証明を読めません', en: 'The proof cannot be read' },
    text: {
      ja: '.tlog-proof が、発行されたときの形ではありません。受け取り直してください。文書については何も分かっていません。',
      en: 'The .tlog-proof is not as one is issued. Have it sent again; nothing is known of the document.',
    },
  },
  unsupported: {
    title: { ja: 'このブラウザでは調べられません', en: 'This browser cannot check it' },
    text: {
      ja: 'Ed25519 の署名を扱えないか、https で開かれていません。新しいブラウザか akashi-verify を使ってください。文書については何も分かっていません。',
      en: 'It has no Ed25519 signatures, or the page was opened without https. Use a newer one or akashi-verify; nothing is known of the document.',
    },
  },
};

export const checkWords: Readonly<Record<keyof IssuedFileChecks, Words>> = {
  file: { ja: 'ファイル（SHA-256）', en: 'File (SHA-256)' },
  record: { ja: '発行の記録', en: 'Record of the issue' },
  signature: { ja: '署名', en: 'Signature' },
  fingerprint: { ja: '鍵の指紋', en: 'Fingerprint of the key' },
};
