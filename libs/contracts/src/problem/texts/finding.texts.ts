import { findingReleaseTexts } from './finding-release.texts';
import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const findingTexts: TextsOf<'finding'> = {
  'finding.without-deviation': say(
    ['発見事項のもとになる逸脱が選ばれていません。', typed, '評価していない逸脱を一つ以上選んでください。'],
    ['No deviation is chosen for the finding.', typedEn, 'Choose at least one deviation that is still open.'],
  ),
  'finding.deviations-of-several-tests': say(
    ['別々の調書の逸脱は、一つの発見事項にまとめられません。', typed, '同じ調書の逸脱だけを選んでください。'],
    ['Deviations of several working papers do not make one finding.', typedEn, 'Choose deviations of one paper only.'],
  ),
  'finding.text-missing': say(
    [
      '発見事項の件名・事実・個別管理策の記載・差異に、入力のない項目があります。',
      typed,
      '空いている項目を入力してください。',
    ],
    ['Title, fact, stated control or difference of the finding is missing.', typedEn, 'Fill in what is empty.'],
  ),
  'finding.text-not-storable': say(
    [
      '発見事項の文に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、件名は500字、本文は20,000字以内にしてください。',
    ],
    [
      'The finding holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it; a title has up to 500 characters, a text up to 20,000.',
    ],
  ),
  'finding.banned-word': say(
    [
      '発見事項に、事実を超えた評価と読まれる言葉があります。',
      typed,
      '示した言葉を、件数や日付などの事実に置き換えてください。',
    ],
    [
      'The finding uses a word that says more than the facts.',
      typedEn,
      'Put numbers, dates and what was seen in place of the word shown.',
    ],
  ),
  'finding.word-unconfirmed': say(
    [
      '発見事項に、もう一度確かめる語があります。',
      typed,
      '示した語が事実の記載であれば確かめて送り、そうでなければ言い換えてください。',
    ],
    [
      'The finding uses a word to look at again.',
      typedEn,
      'Confirm the word shown where it states a fact, or put it in other words.',
    ],
  ),
  'finding.already-reported': say(
    [
      'この発見事項は発行した報告書に記載済みのため、変えられません。',
      '報告した内容はそのままです。',
      'その後のことは、改善計画の欄に記録してください。',
    ],
    [
      'This finding stands in the issued report and no longer changes.',
      'What was reported is as it was.',
      'Record what follows under improvement.',
    ],
  ),
  'finding.withdrawn': say(
    [
      'この発見事項は取り下げられています。',
      '取下げの理由とともに記録に残っています。',
      '必要なときは、逸脱から新しく起票してください。',
    ],
    [
      'This finding was withdrawn.',
      'It stays on record with the reason.',
      'If needed, raise a new one from its deviations.',
    ],
  ),
  'finding.not-draft': say(
    [
      'この発見事項は起票中ではないため、事実確認を記録できません。',
      same,
      '画面を更新して、いまの状態を確認してください。',
    ],
    ['This finding is not a draft, so no confirmation can be recorded.', sameEn, 'Refresh to see its state.'],
  ),
  'finding.text-changed': say(
    [
      '依頼者が確認した後に、発見事項の文が変わっています。',
      '前の文とその確認の記録は残っています。',
      'いまの文で、依頼者にもう一度事実確認を依頼してください。',
    ],
    [
      'The text changed after the client confirmed it.',
      'The earlier text and its confirmation are on record.',
      'Ask the client to confirm the text as it stands now.',
    ],
  ),
  'finding.confirmer-missing': say(
    ['事実確認をした方が入力されていません。', typed, '依頼者のどなたが確認したかを入力してください。'],
    ['Who confirmed the facts is missing.', typedEn, 'Name the person at the client.'],
  ),
  'finding.confirmer-not-storable': say(
    [
      '事実確認をした方の名前に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The name of who confirmed the facts holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'finding.confirmation-date-invalid': say(
    ['事実確認の日が、起票の日から今日までの間にありません。', typed, '依頼者が確認した日を入力してください。'],
    [
      'The confirmation does not lie between the day the finding was raised and today.',
      typedEn,
      'Enter the day the client confirmed it.',
    ],
  ),
  'finding.remark-not-storable': say(
    [
      '事実確認の備考に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、2,000字以内にしてください。',
    ],
    [
      'The remark on the confirmation cannot be stored, or is too long.',
      typedEn,
      'Leave out control characters and stay within 2,000 characters.',
    ],
  ),
  'finding.not-confirmed': say(
    ['依頼者の事実確認が済んでいないため、査閲できません。', same, '先に、依頼者の事実確認を記録してください。'],
    [
      'The client has not confirmed the facts, so the finding cannot be reviewed.',
      sameEn,
      'Record the client’s confirmation first.',
    ],
  ),
  'finding.reviewer-wrote-it': say(
    [
      '起票した方、または文を書いた方は、この発見事項の査閲・取下げ・完了を行えません。',
      same,
      'ほかの主任または業務実施責任者に依頼してください。',
    ],
    [
      'Who raised or wrote a finding does not review, withdraw or close it.',
      sameEn,
      'Ask another senior or the engagement leader.',
    ],
  ),
  'finding.reviewer-lacks-role': say(
    [
      '発見事項を査閲できるのは、主任または業務実施責任者です。',
      same,
      'この案件の主任または業務実施責任者に依頼してください。',
    ],
    ['Only a senior or the engagement leader reviews a finding.', sameEn, 'Ask one of them in this engagement.'],
  ),
  'finding.reason-missing': say(
    ['取下げの理由、または確認した内容が入力されていません。', typed, '後から読む方に分かるように入力してください。'],
    [
      'The reason for withdrawing, or what was seen, is missing.',
      typedEn,
      'Write it so that a later reader can follow.',
    ],
  ),
  'finding.step-not-allowed': say(
    [
      '発見事項の状態は一つずつ進み、いまの状態からはこの操作に進めません。',
      same,
      '画面を更新して、次にすることを確認してください。',
    ],
    [
      'A finding goes one step at a time; this one does not follow its present state.',
      sameEn,
      'Refresh to see what comes next.',
    ],
  ),
  'finding.not-reported': say(
    ['報告書に記載する前の発見事項には、改善計画を記録できません。', typed, '報告書の発行後に記録してください。'],
    [
      'An improvement is recorded once the finding has been reported.',
      typedEn,
      'Record it after the report is issued.',
    ],
  ),
  'finding.closed': say(
    [
      'この発見事項は完了しているため、改善計画を変えられません。',
      typed,
      '続きがあるときは、次の案件で記録してください。',
    ],
    [
      'This finding is closed, so its improvement no longer changes.',
      typedEn,
      'Record what follows in the next engagement.',
    ],
  ),
  'finding.not-improved': say(
    [
      '依頼者の改善がまだ記録されていないため、その確認を記録できません。',
      typed,
      '先に、依頼者が改善した日を記録してください。',
    ],
    [
      'The client has not reported an improvement that could be followed up.',
      typedEn,
      'Record the day it was improved first.',
    ],
  ),
  'finding.follow-up-date-invalid': say(
    [
      '確認した日が、改善した日から今日までの日付になっていません。',
      typed,
      '改善を実際に確認した日を入力してください。',
    ],
    [
      'The day it was looked at is not between the improvement and today.',
      typedEn,
      'Enter the day on which the improvement was seen.',
    ],
  ),
  'finding.not-followed-up': say(
    ['改善の確認が済んでいないため、完了にできません。', same, '先に、改善を確認した内容を記録してください。'],
    [
      'The improvement has not been looked at, so the finding cannot be closed.',
      sameEn,
      'Record first what was seen of it.',
    ],
  ),
  ...findingReleaseTexts,
};
