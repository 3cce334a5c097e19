import { nothingChanged, say, typedIsKept } from './say';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

/** Why nothing is asked from a place where something seemed to be missing, or by words that stay in the firm. */
export const requestOriginTexts = {
  'request.repeats-procedure': say(
    [
      '依頼の文に、監査手続の本文がそのまま入っています。手続は依頼者に見せません。',
      typed,
      '何の資料が要るかを、別の言葉で書いてください（例：特権の利用者の一覧と承認の記録）。',
    ],
    [
      'The request repeats the text of a procedure, which no client is shown.',
      typedEn,
      'Say in other words which evidence is wanted, for example the list of privileged users with its approvals.',
    ],
  ),
  'request.population-there': say(
    ['その母集団は、もう登録されています。', same, '母集団の一覧を読み直してください。'],
    ['The population is registered already.', sameEn, 'Read the list of populations again.'],
  ),
  'request.population-unknown': say(
    ['言明書に、その番号の母集団がありません。', same, '母集団の一覧を読み直し、番号を確かめてください。'],
    ['The statement names no population by this code.', sameEn, 'Read the list of populations again, and check it.'],
  ),
  'request.plan-not-awaited': say(
    [
      'この発見事項では、いま改善計画を待っていません。',
      same,
      '発見事項の状態を確かめてください。計画は、報告したあと、まだ計画のないときに依頼します。',
    ],
    [
      'No plan is awaited for this finding now.',
      sameEn,
      'Look at its state: a plan is asked for once the finding is reported and has none.',
    ],
  ),
  'request.statement-newer': say(
    ['言明書の新しい版が、もう取り込まれています。', same, '言明書を読み直し、新しい版の指摘で依頼してください。'],
    ['A newer version of the statement is here.', sameEn, 'Read the statement again, and ask by what it says.'],
  ),
} as const;
