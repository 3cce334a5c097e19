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
};
