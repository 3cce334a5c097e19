import type { RecordRequestListRefusal, TakeRequestListRefusal } from '@akashi/domain/request';
import { fileIsKept, nothingChanged, say } from './say';

const [same, sameEn] = nothingChanged;
const [file, fileEn] = fileIsKept;

/** Of a list of requests that comes back. */
export const requestListTexts = {
  'request.list-without-headings': say(
    [
      '依頼資料の表に、「求めているもの」と「依頼の文」の見出しがありません。',
      file,
      '「Excelに書き出す」で作った表に書き直してください。',
    ],
    ['The list has no headings “What is wanted” and “The request”.', fileEn, 'Export a list and write into that one.'],
  ),
  'request.list-other-engagement': say(
    ['ほかの案件から書き出した依頼資料の表です。', file, 'この案件から書き出した表を選んでください。'],
    [
      'This list of requests was exported from another engagement.',
      fileEn,
      'Choose one that was exported from this one.',
    ],
  ),
  'request.list-other-link': say(
    [
      'この案件にない資料受付リンクの、依頼資料の表です。',
      file,
      'この案件の資料受付リンクと一緒に渡した表か、ここから書き出した表を選んでください。',
    ],
    [
      'This list of requests went out with a drop link that this engagement does not have.',
      fileEn,
      'Choose one that went out with a drop link of this engagement, or that was exported here.',
    ],
  ),
  'request.list-empty': say(
    ['依頼資料の表に、見出しの下の行がありません。', file, '依頼を書いた表を選んでください。'],
    ['The list of requests has no row below its headings.', fileEn, 'Choose a list that holds requests.'],
  ),
  'request.list-too-long': say(
    ['依頼資料の表が1,000行を超えています。', file, '表を分けて取り込んでください。'],
    ['The list of requests has more than 1,000 rows.', fileEn, 'Part it, and take in one part after the other.'],
  ),
  'request.list-nothing': say(
    ['依頼資料の表に、変わったところがありません。', same, '変えた表を選んでください。'],
    ['The list of requests changes nothing.', sameEn, 'Choose the list that was changed.'],
  ),
  'request.listed-already': say(
    [
      '表の新しい依頼と同じ件名と文の依頼が、すでにあります。',
      same,
      '表をもう一度読み直して、変わるところを確かめてください。',
    ],
    [
      'A new request of the list asks for what another one asks already.',
      sameEn,
      'Read the list anew and look at what would change.',
    ],
  ),
} satisfies Record<RecordRequestListRefusal | TakeRequestListRefusal, unknown>;
