import { fileIsKept, nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [file, fileEn] = fileIsKept;
const [same, sameEn] = nothingChanged;

export const statementTexts: TextsOf<'statement'> = {
  'statement.edition-pinned-to-another': say(
    [
      'この案件は別の版の管理基準に固定されているため、言明書を取り込めません。',
      file,
      '案件の版の様式をダウンロードし、依頼者に書き直しを依頼してください。',
    ],
    [
      'The engagement is pinned to another edition of the criteria than this statement.',
      fileEn,
      'Download the template of the engagement’s edition and ask the client to fill it in.',
    ],
  ),
  'statement.file-already-imported': say(
    [
      '同じ内容の言明書がすでに取り込まれています。',
      same,
      '言明書の一覧で版を確認し、新しいファイルを選んでください。',
    ],
    [
      'Exactly this file has been imported already.',
      sameEn,
      'See the versions of the statement and choose the new file.',
    ],
  ),
  'statement.has-faults': say(
    [
      '言明書に、取込みの前に直す箇所があります。',
      file,
      '一覧の箇所を依頼者に伝え、直したファイルを取り込んでください。',
    ],
    [
      'The statement has places to correct before it can be imported.',
      fileEn,
      'Send the client the list and import the corrected file.',
    ],
  ),
  'statement.not-reviewed': say(
    [
      '取込みの前に確かめる指摘が、まだ表示されていません。',
      file,
      '内容の確認を開き、指摘を見てから取り込んでください。',
    ],
    [
      'What there is to tell of this file has not been looked at.',
      fileEn,
      'Open the check of its contents, then import.',
    ],
  ),
  'statement.rule-always-stops': say(
    [
      'この規則は、どの監査機関でも取込みを止めます。',
      same,
      '読めない記載は、依頼者に直してもらってから取り込んでください。',
    ],
    ['This rule stops an import in every firm.', sameEn, 'Ask the client to correct what cannot be read.'],
  ),
  'statement.grade-too-low': say(
    ['この規則は、知らせずに済ませることができません。', same, '「止める」か「知らせる」を選んでください。'],
    ['This rule cannot pass without a word.', sameEn, 'Choose “stop” or “tell”.'],
  ),
  'statement.grade-unchanged': say(
    ['扱いは、すでにその設定です。', same, '変えるときは、別の扱いを選んでください。'],
    ['The rule has this grade already.', sameEn, 'Choose another to change it.'],
  ),
  'statement.grade-needs-reason': say(
    ['扱いを変える理由がありません。', same, '理由を入力してください。'],
    ['There is no reason for the change.', sameEn, 'Enter the reason.'],
  ),
  'statement.already-sent': say(
    [
      '同じ言明書のファイルを、前に出しています。',
      '前に出したファイルと、その点検の結果は残っています。',
      '直したファイルを保存し直して、もう一度選んでください。',
    ],
    [
      'The same file of the statement was handed in before.',
      'That file and what was said of it are kept.',
      'Save the file that you mended and choose it.',
    ],
  ),
};
