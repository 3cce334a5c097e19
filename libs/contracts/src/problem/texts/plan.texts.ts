import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

export const planTexts: TextsOf<'plan'> = {
  'plan.already-approved': say(
    [
      '監査計画はすでに承認されています。',
      '承認された計画はそのままです。',
      '計画と違うことが必要になったときは、業務実施責任者に相談してください。',
    ],
    [
      'The plan has been approved already.',
      'The approved plan is as it was.',
      'If the work has to depart from it, speak to the engagement leader.',
    ],
  ),
  'plan.statement-missing': say(
    ['言明書がまだ取り込まれていません。', same, '依頼者の言明書を取り込んでから、計画を作ってください。'],
    ['No statement has been imported yet.', sameEn, 'Import the client’s statement, then draft the plan.'],
  ),
  'plan.statement-newer': say(
    [
      '計画を作った後に、新しい版の言明書が取り込まれました。',
      'いまの計画は下書きとして残っています。',
      '新しい言明書から計画を作り直してください。',
    ],
    [
      'A newer statement was imported after the plan was drafted.',
      'The present plan remains as a draft.',
      'Draft the plan anew from the latest statement.',
    ],
  ),
  'plan.edition-differs': say(
    [
      '言明書を照合した管理基準の版と、計画の版が違います。',
      same,
      '同じ版で言明書を取り込み直すか、案件の版を確認してください。',
    ],
    [
      'The statement was checked against another edition of the criteria than the plan uses.',
      sameEn,
      'Import the statement for the plan’s edition, or check the edition of the engagement.',
    ],
  ),
  'plan.nothing-to-test': say(
    ['実施する手続が一つもありません。', same, '計画で、評価を行う個別管理策を確認してください。'],
    ['The plan has no test to perform.', sameEn, 'Check in the plan which individual controls are tested.'],
  ),
  'plan.undecided-controls': say(
    [
      '実施するか省略するかが決まっていない個別管理策があります。',
      same,
      '未決定のものを絞り込み、一つずつ決めてください。',
    ],
    [
      'Some individual controls are neither in scope nor omitted.',
      sameEn,
      'Filter for those undecided and decide each one.',
    ],
  ),
  'plan.omission-without-reason': say(
    ['理由のない省略があります。', same, '省略した手続に、制度規則の省略理由を付けてください。'],
    ['A test is omitted without a reason.', sameEn, 'Give each omitted test a reason of the ruleset.'],
  ),
  'plan.numbers-do-not-reconcile': say(
    [
      '計画の件数が合いません。選択と非選択の和、または実施と省略の和が全体と違います。',
      same,
      '内訳の表で差のある章を確認し、計画を作り直してください。',
    ],
    [
      'The numbers of the plan do not add up to the whole.',
      sameEn,
      'Find the chapter that differs in the table and draft the plan anew.',
    ],
  ),
};
