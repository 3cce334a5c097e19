import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

/** What is said when a finding is put before the client, and of what comes back. */
export const findingReleaseTexts = {
  'finding.nothing-to-ask': say(
    [
      'いまの段階では、依頼者に尋ねることがありません。',
      same,
      '事実は起票中に、改善計画は報告書の発行後に尋ねてください。',
    ],
    [
      'At this step there is nothing to ask the client about the finding.',
      sameEn,
      'Ask about the facts while it is a draft, and about the plan once it is reported.',
    ],
  ),
  'finding.nobody-to-answer': say(
    [
      '依頼者に、事実に答えられる承認者がいません。',
      typed,
      '依頼者の画面で承認者を招待するか、伺った内容を事実確認として記録してください。',
    ],
    [
      'The client has no approver here who could answer.',
      typedEn,
      'Invite one on the client’s page, or record what they told you as their confirmation.',
    ],
  ),
  'finding.answer-day-invalid': say(
    ['お答えの期限が、今日からの暦にある日になっていません。', typed, '今日か、それより後の日付を入力してください。'],
    ['The day to answer by is not a date from today on.', typedEn, 'Enter today or a later day.'],
  ),
  'finding.release-note-not-storable': say(
    [
      '依頼者への添え書きに保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、2,000字以内で書いてください。',
    ],
    [
      'The note to the client cannot be stored, or is too long.',
      typedEn,
      'Leave out control characters and write 2,000 characters at most.',
    ],
  ),
  'finding.being-revised': say(
    [
      '監査法人がこの事実を書き直しているため、いまはお答えを受け付けていません。',
      typed,
      '新しい文が届いてから、もう一度開いてください。',
    ],
    [
      'The audit firm is writing these facts anew, so no answer is taken now.',
      typedEn,
      'Open it again when the new text has come.',
    ],
  ),
  'finding.not-asked': say(
    ['この事実へのお答えは、もう求められていません。', same, '画面を更新して、いまの状態をご覧ください。'],
    ['An answer to these facts is not asked for any more.', sameEn, 'Refresh to see where it stands.'],
  ),
  'finding.answer-words-missing': say(
    ['補足や違いの内容が書かれていません。', typed, 'どこがどう違うか、何を補うかを書いてください。'],
    ['What is to be added, or what is not so, is not written.', typedEn, 'Write what it is.'],
  ),
  'finding.answer-words-not-storable': say(
    [
      'お答えの文に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を除き、2,000字までで書いてください。長いものはファイルで付けられます。',
    ],
    [
      'The words of the answer cannot be stored, or are too long.',
      typedEn,
      'Leave out control characters and write up to 2,000 characters; attach a file for more.',
    ],
  ),
  'finding.no-plan-asked': say(
    [
      'この発見事項の改善計画は、いま受け付けていません。',
      typed,
      '報告書の発行後、監査法人が改善を確かめるまでの間に出してください。',
    ],
    [
      'No plan of improvement is taken for this finding now.',
      typedEn,
      'Hand it in once the report is issued and until the firm has looked at it.',
    ],
  ),
} satisfies Partial<TextsOf<'finding'>>;
