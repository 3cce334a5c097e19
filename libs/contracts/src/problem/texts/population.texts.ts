import { fileIsKept, nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [file, fileEn] = fileIsKept;
const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const populationTexts: TextsOf<'population'> = {
  'population.code-taken': say(
    ['この母集団番号はすでに使われています。', typed, '別の番号にするか、登録済みの母集団を開いてください。'],
    ['This population number is taken.', typedEn, 'Use another number, or open the population that has it.'],
  ),
  'population.reading-asked': say(
    ['このファイルは、いく通りかに読めます。', file, '示された項目を選んで、もう一度登録してください。'],
    ['This file can be read in more than one way.', fileEn, 'Choose for each item named and register again.'],
  ),
  'population.empty': say(
    ['母集団に1件もありません。', file, '見出しの下に明細のあるファイルを選んでください。'],
    ['The population has no rows.', fileEn, 'Choose a file with rows below its header.'],
  ),
  'population.larger-than-limit': say(
    ['母集団の件数が取り込める上限を超えています。', file, '期間や拠点で母集団を分けて登録してください。'],
    ['The population has more rows than can be taken in.', fileEn, 'Split it by time or place and register the parts.'],
  ),
  'population.count-differs': say(
    [
      'ファイルの件数が、申告された件数と違います。',
      file,
      '抽出の条件と件数を依頼者に確認し、全件のファイルを選んでください。',
    ],
    [
      'The file has not as many rows as were declared.',
      fileEn,
      'Ask the client about the extraction and the count, and choose the complete file.',
    ],
  ),
  'population.period-ends-before-it-begins': say(
    ['母集団の期間の末日が初日より前です。', file, '初日と末日を確かめて、もう一度登録してください。'],
    ['The period of the population ends before it begins.', fileEn, 'Check both days and register again.'],
  ),
  'population.undated-without-reason': say(
    ['日付を読めない明細の扱いに、理由がありません。', file, 'なぜ含めるか、または除くかを入力してください。'],
    ['No reason is given for records without a day.', fileEn, 'Say why they are taken in, or left out.'],
  ),
  'population.total-without-column': say(
    ['申告された合計を、どの列と比べるかが選ばれていません。', typed, '金額または数量の列を選んでください。'],
    ['Nobody said which column the declared total is of.', typedEn, 'Choose the column of amounts.'],
  ),
  'population.total-of-unsaid': say(
    [
      '申告された合計が、ファイル全体のものか期間内のものかが選ばれていません。',
      typed,
      '抽出元が示した合計がどちらかを選んでください。',
    ],
    [
      'Nobody said whether the declared total is of the whole file or of the period.',
      typedEn,
      'Choose which of them the source gave.',
    ],
  ),
  'population.total-differs': say(
    [
      'ファイルの合計が、申告された合計と違います。',
      file,
      '抽出の条件と合計を依頼者に確認し、全件のファイルを選んでください。',
    ],
    [
      'The file does not come to the total that was declared.',
      fileEn,
      'Ask the client about the extraction and the total, and choose the complete file.',
    ],
  ),
  'population.superseded': say(
    ['この母集団は新しい母集団に置き換えられています。', same, '新しい母集団を開いて、そこから抽出してください。'],
    ['This population has been replaced by a newer one.', sameEn, 'Open the newer one and draw from it.'],
  ),
  'population.withdrawn': say(
    ['この母集団は取り下げられています。', same, '取下げの理由を確かめ、必要なら正しいファイルを登録してください。'],
    ['This population was withdrawn.', sameEn, 'Read why; if there is a right file, register it.'],
  ),
  'population.shows-finding': say(
    ['この母集団の標本に基づく発見事項があります。', same, '先に発見事項を取り下げてください。'],
    ['A finding rests on items of this population.', sameEn, 'Withdraw the finding first.'],
  ),
  'population.end-without-reason': say(
    ['母集団を差し替える、または取り下げる理由が入力されていません。', typed, '何が誤っていたかを入力してください。'],
    ['Nobody said why the population is replaced or withdrawn.', typedEn, 'Say what was wrong with it.'],
  ),
  'population.source-missing': say(
    [
      '母集団の抽出元または抽出した方が入力されていません。',
      typed,
      'どのシステムから誰が抽出したかを入力してください。',
    ],
    [
      'The system the population comes from, or who extracted it, is missing.',
      typedEn,
      'Say which system it comes from and who took it out.',
    ],
  ),
  'population.extraction-date-missing': say(
    ['母集団を抽出した日が入力されていません。', typed, 'システムから取り出した日を入力してください。'],
    ['The day the population was extracted is missing.', typedEn, 'Enter the day it was taken from the system.'],
  ),
  'population.extracted-before-its-end': say(
    [
      '母集団が、対象とする期間の末日より前に抽出されています。',
      same,
      '期間が終わった後に抽出したファイルを依頼者に求めてください。',
    ],
    [
      'The population was extracted before the last day it is to cover.',
      sameEn,
      'Ask the client for one extracted after that day.',
    ],
  ),
};
