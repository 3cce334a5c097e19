import type { CheckId, Reason, Status } from './check';

export const languages = ['ja', 'en'] as const;

export type Language = (typeof languages)[number];

export type Texts<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

export const checkTexts: Texts<CheckId> = {
  'archive-readable': { ja: 'ファイルの読込み', en: 'Archive can be read' },
  'proof-readable': { ja: '証明ファイルの読込み', en: 'Proof can be read' },
  'bag-structure': { ja: 'パッケージの構成', en: 'Structure of the package' },
  'tag-manifest': { ja: '目録のハッシュ', en: 'Hashes of the manifests' },
  'payload-complete': { ja: '書類の過不足', en: 'Enclosed files, none missing, none added' },
  'payload-hashes': { ja: '書類のハッシュ', en: 'Hashes of the enclosed files' },
  key: { ja: '台帳の鍵', en: 'Key of the ledger' },
  'manifest-signature': { ja: '目録の署名', en: 'Signature on the manifest' },
  'ledger-events': { ja: '台帳の記録', en: 'Events of the ledger' },
  'ledger-root': { ja: '台帳のルート', en: 'Root of the ledger' },
  'issuing-event': { ja: '発行の記録', en: 'Record of the issue' },
  inclusion: { ja: '発行の記録が台帳にあること', en: 'The ledger has the record of the issue' },
  checkpoints: { ja: '署名済みの時点', en: 'Signed checkpoints' },
  witness: { ja: '立会人の連署', en: 'Cosignature of the witness' },
  passkeys: { ja: 'パスキーによる署名', en: 'Signatures by passkey' },
  'known-root': { ja: '指定されたルート', en: 'Root given by you' },
  'issued-files': { ja: '発行された書類と台帳の照合', en: 'Issued files against the ledger' },
  'archive-form': { ja: 'ファイルの外形', en: 'Form of the archive' },
  'time-stamp': { ja: '時刻認証', en: 'Time-stamp' },
};

export const statusTexts: Texts<Status> = {
  holds: { ja: '一致', en: 'holds' },
  tampered: { ja: '不一致', en: 'DIFFERS' },
  incomplete: { ja: '確認不可', en: 'CANNOT BE CHECKED' },
  unchecked: { ja: '未確認', en: 'not checked' },
};

export const reasonTexts: Texts<Reason> = {
  'file-not-opened': {
    ja: 'ファイルを開けません。名前と場所を確かめてください',
    en: 'this file cannot be opened: check its name and place',
  },
  'not-an-archive': { ja: 'ZIPファイルではありません', en: 'this is not a ZIP file' },
  'cut-off': { ja: 'ファイルが途中で切れているか壊れています', en: 'the file is cut off or damaged' },
  'beyond-limits': { ja: '読み込める大きさを超えています', en: 'the file is beyond the limits of this program' },
  'unsupported-archive': { ja: 'この形式のZIPは読めません', en: 'this kind of ZIP cannot be read' },
  'checksum-differs': { ja: '内容がZIPの検査値と異なります', en: 'the content differs from its checksum' },
  'name-unsafe': { ja: '使えないファイル名があります', en: 'a file name is unsafe' },
  'name-twice': { ja: '同じ名前のファイルが2つあります', en: 'a file name stands twice' },
  'wrapping-changed': {
    ja: '書類を包むZIPの一部が書き換えられています',
    en: 'part of the archive around the files was altered',
  },
  repacked: { ja: '別のプログラムで圧縮し直されています', en: 'packed again by another program' },
  'not-a-bag': { ja: 'Akashi のパッケージではありません', en: 'this is not an Akashi package' },
  missing: { ja: 'あるべきファイルがありません', en: 'a file is missing' },
  'not-listed': { ja: '目録にないファイルがあります', en: 'a file is not listed' },
  'hash-differs': { ja: '内容が目録のハッシュと異なります', en: 'the content differs from its listed hash' },
  'size-differs': { ja: '記載された大きさと異なります', en: 'the size differs from the one stated' },
  malformed: { ja: '決められた形で書かれていません', en: 'not written in the form laid down' },
  'not-canonical': { ja: '記録が正規の形ではありません', en: 'an event is not in canonical form' },
  'keys-out-of-order': {
    ja: '鍵が代わった日時が、前の鍵に代わった日時より後ではありません',
    en: 'the key takes over no later than the one before it did',
  },
  'out-of-sequence': { ja: '記録の番号が続いていません', en: 'an event is out of sequence' },
  'of-another-ledger': { ja: '別の業務の台帳のものです', en: 'belongs to another ledger' },
  'root-differs': { ja: '記録から計算したルートと異なります', en: 'differs from the root computed from the events' },
  'signature-differs': { ja: '署名が内容と合いません', en: 'the signature does not fit the content' },
  'key-differs': { ja: '鍵の指紋が異なります', en: 'the key has another fingerprint' },
  'key-of-another': {
    ja: '指定された指紋の鍵ではありません',
    en: 'this is not the key with the fingerprint you gave',
  },
  'key-not-compared': {
    ja: '報告書に印刷された指紋との照合には --key-fingerprint を使ってください',
    en: 'use --key-fingerprint to compare it with the one printed in the report',
  },
  'key-followed': {
    ja: '指定された指紋は以前の鍵のものです。今の鍵はその鍵が予告しています。今の指紋も監査機関に確かめてください',
    en: 'the fingerprint you gave is of an earlier key, which announced the one of today; ask the firm for that one too',
  },
  'key-retired': {
    ja: '交代した後の鍵で署名されています',
    en: 'signed with a key after its days were over',
  },
  'ledger-too-short': {
    ja: '指定された件数より記録が少なくなっています',
    en: 'the ledger is shorter than the size given',
  },
  'not-covered': { ja: '最後の署名より後の記録があります', en: 'events follow the last checkpoint' },
  'not-by-passkey': {
    ja: '記録された人のパスキーによるものではありません',
    en: 'not made by the passkey of the person on record',
  },
  'other-act': {
    ja: 'パスキーが署名したのは、記録された署名とは別のものです',
    en: 'the passkey signed something other than what is on record',
  },
  'other-origin': { ja: '別のサイトで作られた署名です', en: 'made for another site' },
  'holder-not-seen': { ja: 'パスキーの持ち主が確かめられていません', en: 'the passkey did not see its holder' },
  'no-passkeys': { ja: 'パスキーによる署名はありません', en: 'nothing was signed by a passkey' },
  'not-in-ledger': { ja: '発行の記録にあるハッシュと異なります', en: 'differs from the hash in the record of issue' },
  'hashes-only': {
    ja: 'ほかの記録はハッシュだけで、内容は示されていません',
    en: 'of the other events only the hash is here: what they tell is not shown',
  },
  'others-not-shown': {
    ja: '示された記録の署名だけを確かめました。ほかの記録の署名は示されていません',
    en: 'of the events shown; signatures under the others are not shown',
  },
  'event-not-shown': {
    ja: '受取りの記録が示されていない書類は、台帳とは照合していません。発行は、示された最後のものです',
    en: 'where the event of its receipt is not shown, a file was not held against the ledger; the issue is the last one shown',
  },
  'not-of-the-ledger': {
    ja: 'ほかの書類は台帳に記録がなく、台帳とは照合していません',
    en: 'the other files have no event and were not held against the ledger',
  },
  'for-inspection': {
    ja: '検査用の一式です。報告書は入っておらず、書類は台帳ではなく、署名された目録と照合しました',
    en: 'made for an inspection: there is no report in it, and its files were held against the signed list, not the ledger',
  },
  'for-the-firm': {
    ja: '監査機関の一件書類です。すべてのファイルを、署名された目録と照合しました',
    en: 'a firm’s whole file of an engagement: every file was held against the list that was signed',
  },
  'key-day-not-shown': {
    ja: '交代した鍵がその期間のうちに署名したかは、前後の記録が示されていないため、確かめていません',
    en: 'whether a key that was rotated signed in its days is not shown by the events around the place',
  },
  'after-last-shown': {
    ja: '示された最後の記録より後の時刻です',
    en: 'after the last event that is shown',
  },
  'witness-covers-part': {
    ja: '立会人が見たのは途中までです',
    en: 'the witness saw the ledger only so far',
  },
  'not-cosigned': { ja: 'この立会人の連署はありません', en: 'there is no cosignature of this witness' },
  'no-time-stamp': { ja: 'このパッケージに時刻認証はありません', en: 'this package has no time-stamp' },
  'anchors-not-given': {
    ja: 'トークンはこの時点のもので、こわれていません。時刻認証局の証明書は、--tsa-ca ファイル名 で照合してください',
    en: 'the token is of this place and whole: use --tsa-ca FILE to compare it with the certificates of its authority',
  },
  'time-stamp-malformed': { ja: 'トークンを読み取れません', en: 'the token cannot be read' },
  'time-stamp-imprint-differs': {
    ja: 'トークンは別のものの時刻認証です',
    en: 'the token is a time-stamp of something else',
  },
  'time-stamp-nonce-differs': { ja: 'トークンは別の求めへの答えです', en: 'the token answers another request' },
  'time-stamp-signature-differs': {
    ja: 'トークンの署名が内容と合いません',
    en: 'the signature of the token does not fit it',
  },
  'time-stamp-not-for-time-stamping': {
    ja: '時刻認証のための証明書ではありません',
    en: 'the certificate is not one for time-stamps',
  },
  'time-stamp-certificate-expired': {
    ja: '証明書の有効期間の外の時刻です',
    en: 'the certificate was not valid at that moment',
  },
  'time-stamp-chain-untrusted': {
    ja: '指定された証明書に連なる時刻認証局ではありません',
    en: 'the authority is none that the given certificates vouch for',
  },
  'time-stamp-time-implausible': {
    ja: '最後の記録より前か、未来の時刻です',
    en: 'the moment is before the last event, or in the future',
  },
};

export const resultTexts: Readonly<Record<0 | 1 | 2 | 3, Readonly<Record<Language, string>>>> = {
  0: { ja: '結果: 確認した項目はすべて一致しました。', en: 'Result: everything checked holds.' },
  1: {
    ja: '結果: 一致しない項目があります。このパッケージは作成後に変更されています。',
    en: 'Result: something differs. This package was changed after it was made.',
  },
  2: {
    ja: '結果: 確認できません。受け取り直してから、もう一度実行してください。',
    en: 'Result: cannot be checked. Ask for the package again, then run this once more.',
  },
  3: {
    ja: '結果: 確認した項目はすべて一致しました。時刻認証トークンは確認していません。',
    en: 'Result: everything checked holds. The time-stamp token was not checked.',
  },
};

/** Where it is not the package that differs, but what it was held against. */
export const comparisonTexts = {
  'key-of-another': {
    ja: '結果: 指定された指紋の鍵で署名されていません。報告書の末尾の指紋と入力を見比べ、同じであれば、このパッケージを使わないでください。',
    en: 'Result: not signed by the key with this fingerprint. Compare it with the end of the report; if you typed it right, do not use this package.',
  },
  'known-root': {
    ja: '結果: 指定されたルートの台帳ではありません。報告書の末尾の値と入力を見比べ、同じであれば、このパッケージを使わないでください。',
    en: 'Result: not the ledger with this root. Compare it with the end of the report; if you typed it right, do not use this package.',
  },
  'key-not-compared': {
    ja: '結果: このパッケージは誰でも作れます。中身どうしは一致しましたが、鍵の指紋を照合していません。監査機関からパッケージとは別に受け取った指紋を --key-fingerprint に指定してください。',
    en: 'Result: anybody could have made this package. Its parts agree with each other, but the key was not compared. Give --key-fingerprint with the fingerprint the audit firm told you by another way than the package.',
  },
  witnessed: {
    ja: '結果: 台帳と発行された報告書・別紙は、立会人が見た台帳のものです。ほかの同封物を誰が入れたかは、鍵の指紋を照合するまで分かりません。--key-fingerprint も指定してください。',
    en: 'Result: the ledger, the issued report and its appendix are of the ledger the witness saw. Who enclosed the other papers is not shown until the key is compared: give --key-fingerprint, too.',
  },
  'not-cosigned': {
    ja: '結果: 鍵の指紋は一致しましたが、指定された立会人が台帳の最後までは連署していません。立会人の控えにある件数と根の値を、上の値と見比べてください。',
    en: 'Result: the key is the one you gave, but the witness did not cosign the ledger to its end. Compare size and root above with what the witness keeps.',
  },
} as const satisfies Texts<string>;

/** One issued file whose proof is not fully borne out by the witness that was named. */
export const issuedNotCosigned: Readonly<Record<Language, string>> = {
  ja: '結果: ファイルは証明と一致しましたが、指定された立会人の連署がありません。監査機関に新しい証明を求めるか、鍵の指紋で確かめてください。',
  en: 'Result: the file fits the proof, but the witness you named did not cosign it. Ask the firm for a newer proof, or check it by the key’s fingerprint.',
};

/** The same of one issued file and its proof. */
export const issuedFileTexts: Readonly<Record<0 | 1 | 2 | 3, Readonly<Record<Language, string>>>> = {
  0: {
    ja: '結果: このファイルは、発行されたときのままです。発行の記録は、指定された指紋の鍵か立会人が裏づける台帳にあります。',
    en: 'Result: this file is as it was issued. The record of the issue is in a ledger that the key or the witness you gave bears out.',
  },
  1: {
    ja: '結果: 一致しません。発行されたファイルではないか、証明が書き換えられています。',
    en: 'Result: something differs. This is not the file that was issued, or the proof was altered.',
  },
  2: {
    ja: '結果: 確認できません。ファイルと証明を受け取り直してから、もう一度実行してください。',
    en: 'Result: cannot be checked. Ask for file and proof again, then run this once more.',
  },
  3: {
    ja: '結果: この証明は誰でも作れます。ファイルとは一致しましたが、鍵の指紋を照合していません。監査機関から別の手段で受け取った指紋を --key-fingerprint に指定してください。',
    en: 'Result: anybody could have made this proof. It fits the file, but the key was not compared. Give --key-fingerprint with the fingerprint the audit firm told you by another way.',
  },
};
