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
  'plan.not-approved': say(
    ['承認された計画がまだありません。', same, '計画を作り、業務実施責任者が承認してから進めてください。'],
    ['No plan has been approved yet.', sameEn, 'Draft the plan and have the engagement leader approve it first.'],
  ),
  'plan.amendment-too-late': say(
    [
      '計画を変更できるのは、手続を行っているあいだだけです。',
      '承認された計画はそのままです。',
      '発行済みの報告書を直すときは、業務実施責任者に相談してください。',
    ],
    [
      'A plan can be amended only while fieldwork is open.',
      'The approved plan is as it was.',
      'To correct an issued report, speak to the engagement leader.',
    ],
  ),
  'plan.nothing-to-amend': say(
    [
      '承認された計画は、すでに最も新しい言明書にもとづいています。',
      same,
      '新しい版の言明書を取り込むと、計画の変更案を作れます。',
    ],
    [
      'The approved plan already stands on the latest statement.',
      sameEn,
      'An amendment can be drafted once a newer statement is imported.',
    ],
  ),
  'plan.inheritance-ended': say(
    [
      '引き継ぐとして省く統制の基盤サービスの登録が、監査対象期間の末日まで続きません。',
      same,
      '計画を作り直すと、その統制の手続が範囲に入ります。自法人の判断で省いたものは、計算した判断に戻してください。',
    ],
    [
      'Controls are left out as taken over from a base service that is not registered to the last day of the period.',
      sameEn,
      'Draft it again: they come into scope. Where the firm itself left one out, restore what is computed.',
    ],
  ),
  'plan.no-amendment': say(
    ['承認を待つ計画の変更案がありません。', same, '計画の変更案を作ってから、承認してください。'],
    ['There is no amendment waiting to be approved.', sameEn, 'Draft the amendment, then approve it.'],
  ),
  'plan.changes-undecided': say(
    [
      '扱いの決まっていない管理策があります。',
      '決めた扱いはすべて残っています。',
      '言明書の比較の画面で、残りの扱いを決めてから承認してください。',
    ],
    [
      'The treatment of some changed controls is not decided.',
      'Everything decided so far is kept.',
      'Decide the rest on the comparison of the statements, then approve.',
    ],
  ),
  'plan.change-questions-open': say(
    [
      '統制変更の判定の問いに、答えていないものがあります。',
      same,
      'すべての問いに「はい」か「いいえ」で答えてください。',
    ],
    ['Some questions about the change are not answered.', sameEn, 'Answer each of them with yes or no.'],
  ),
  'plan.change-not-judged-so': say(
    [
      '答えと、選んだ扱いが合っていません。',
      same,
      '統制変更にあたる答えがあるときは試験をやり直し、ないときだけ文言のみとしてください。',
    ],
    [
      'The answers and the chosen treatment do not agree.',
      sameEn,
      'Test anew where an answer means a changed control; call it a new wording only where none does.',
    ],
  ),
  'plan.change-without-reason': say(
    ['計算と違う扱いにする理由がありません。', same, '誰が何を見てそう判定したかを書いてください。'],
    ['There is no reason for departing from what was computed.', sameEn, 'Write who judged it so, and on what.'],
  ),
  'plan.behind-statement': say(
    [
      '承認された計画より新しい言明書が取り込まれています。',
      '報告書と手続はそのままです。',
      '計画の変更を承認してから、報告書を作ってください。',
    ],
    [
      'A statement newer than the approved plan has been imported.',
      'The report and the tests are as they were.',
      'Approve the amendment of the plan, then compose the report.',
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
