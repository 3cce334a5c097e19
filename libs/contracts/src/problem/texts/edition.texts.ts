import { fileIsKept, nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [file, fileEn] = fileIsKept;
const [same, sameEn] = nothingChanged;

export const editionTexts: TextsOf<'edition'> = {
  'edition.rights-not-held': say(
    ['本文を使う権利があることが確認されていません。', file, '権利を確かめ、確認の欄に印を付けてください。'],
    ['Nobody has confirmed that the firm holds the right to the text.', fileEn, 'Make sure of it and tick the box.'],
  ),
  'edition.rights-basis-missing': say(
    ['本文を使う権利の根拠が入力されていません。', file, '規格票の購入 2026-03-02 のように、根拠を入力してください。'],
    ['It is not said by what right the firm holds the text.', fileEn, 'Say it like “standards bought on 2026-03-02”.'],
  ),
  'edition.title-missing': say(
    ['版の名称が入力されていません。', typed, 'ISMAP管理基準 2024-08 のように、版の分かる名称を入力してください。'],
    ['The edition has no title.', typedEn, 'Name it like “ISMAP criteria 2024-08”.'],
  ),
  'edition.title-not-storable': say(
    ['版の名称に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The title holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'edition.code-malformed': say(
    ['版の記号の形が違います。', typed, '英小文字・数字・「-」「.」で2〜40字にしてください（例：ismap-2024-08）。'],
    [
      'The edition’s code is not one.',
      typedEn,
      'Use 2 to 40 small letters, figures, hyphens and dots, like ismap-2024-08.',
    ],
  ),
  'edition.code-taken': say(
    ['同じ記号の版がすでにあります。', typed, '別の記号を付けてください。版は上書きされません。'],
    ['There is an edition of this code.', typedEn, 'Choose another; editions are never written over.'],
  ),
  'edition.has-faults': say(
    [
      '読めない行、または答えの要る行が残っています。',
      file,
      '残りの行に答えるか、ファイルを直して選び直してください。',
    ],
    [
      'Some rows cannot be read or wait for an answer.',
      fileEn,
      'Answer them, or correct the file and choose it again.',
    ],
  ),
  'edition.already-imported': say(
    ['同じ内容の版がすでにあります。', file, '版の一覧からその版を開いてください。'],
    ['An edition with the same criteria is there already.', fileEn, 'Open it from the list of editions.'],
  ),
  'edition.same-edition': say(
    ['同じ版どうしは対応付けられません。', same, '別の版を選んでください。'],
    ['An edition cannot be mapped to itself.', sameEn, 'Choose another edition.'],
  ),
  'edition.mapping-there': say(
    ['この2つの版の対応はすでにあります。', same, '版の差分の画面を開き、その対応に答えてください。'],
    ['These two editions are mapped already.', sameEn, 'Open their difference and answer that mapping.'],
  ),
  'edition.mapping-answered': say(
    [
      'この2つの版の対応には、すでに確認された返事があります。',
      file,
      '差分の画面で返事を取り消してから、取り込んでください。',
    ],
    [
      'Somebody has confirmed entries of the mapping between these editions.',
      fileEn,
      'Take the answers back on the page of the difference, then import.',
    ],
  ),
  'edition.mapping-has-faults': say(
    ['版の対応のファイルに、読めない箇所があります。', file, '一覧の箇所を直し、ファイルを選び直してください。'],
    ['Places of the file that maps the editions cannot be read.', fileEn, 'Correct them and choose the file again.'],
  ),
  'edition.entry-confirmed': say(
    ['すでに確認された対応です。', same, '画面を読み直し、残りの対応に答えてください。'],
    ['Somebody has confirmed this entry already.', sameEn, 'Read the page again and answer the others.'],
  ),
  'edition.entry-open': say(
    ['この対応はまだ確認されていません。取り消す答えがありません。', same, '画面を読み直してください。'],
    ['Nobody has confirmed this entry: there is no answer to take back.', sameEn, 'Read the page again.'],
  ),
  'edition.entry-unknown': say(
    ['この対応はもうありません。別の答えで組み替えられています。', same, '画面を読み直してください。'],
    ['This entry is gone: another answer has rearranged it.', sameEn, 'Read the page again.'],
  ),
  'edition.number-missing': say(
    ['対応する番号が入力されていません。', typed, '相手の版の番号を入力してください（例：9.2.3.11）。'],
    ['The number it is mapped to is missing.', typedEn, 'Type a number of the other edition, like 9.2.3.11.'],
  ),
  'edition.number-unknown': say(
    ['相手の版にない番号です。', typed, '番号を確かめて入力し直してください。'],
    ['The other edition has no such number.', typedEn, 'Check the number and type it again.'],
  ),
  'edition.number-taken': say(
    ['この番号は、ほかの管理策と確認済みか、複数に分かれています。', typed, '別の番号を入力してください。'],
    ['The number is confirmed for another control, or divided among several.', typedEn, 'Type another number.'],
  ),
};
