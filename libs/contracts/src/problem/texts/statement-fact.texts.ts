import type { StatementRule } from '@akashi/domain/statement';
import { point, type FaultText } from './point';

type FactRule = Extract<StatementRule, `${'fact' | 'generativeAi' | 'auditScope' | 'statementDate'}.${string}`>;

/** Faults in what a statement says of itself: its service, its period and its day. */
export const statementFactTexts: Record<FactRule, FaultText> = {
  'fact.missing': point(
    ['言明書の必要な項目が空いています。', '依頼者に記入を求めてください。'],
    ['A necessary item of the statement is empty.', 'Ask the client to fill it in.'],
  ),
  'fact.differs': point(
    [
      '言明書の記載が、案件に登録した内容と違います。',
      'どちらが正しいかを依頼者に確認し、言明書または案件を直してください。',
    ],
    [
      'The statement says otherwise than the engagement.',
      'Ask the client which is right, and correct the one or the other.',
    ],
  ),
  'fact.not-a-date': point(
    ['言明書の日付が、暦の日付として読めません。', '2026-12-04 のような形で入力してください。'],
    ['A date of the statement cannot be read.', 'Enter it like 2026-12-04.'],
  ),
  'fact.other-edition': point(
    [
      '言明書が、この案件とは別の版の管理基準で書かれています。',
      'この案件の様式に写すか、案件の版を確認してください。',
    ],
    [
      'The statement is written for another edition of the criteria.',
      'Copy it into the template of this engagement, or check the engagement’s edition.',
    ],
  ),
  'fact.unknown-word': point(
    ['生成AIの利用に、一覧にない言葉があります。', '使用しない・自社の生成AI・外部の生成AIから選んでください。'],
    ['The use of generative AI is a word the list does not have.', 'Choose None, Own, External or both.'],
  ),
  'generativeAi.missing': point(
    ['生成AIを呼び出すかどうかが書かれていません。', '自社か外部か、使用しないかを依頼者に確認してください。'],
    ['The statement does not say whether generative AI is called.', 'Ask the client: own, external, or none.'],
  ),
  'auditScope.missing': point(
    ['外部監査・内部監査の対象範囲が書かれていません。', 'どの管理策を誰が監査するかを依頼者に確認してください。'],
    [
      'The statement does not say what is audited from outside, and what internally.',
      'Ask the client who audits which controls.',
    ],
  ),
  'statementDate.before-period': point(
    [
      '言明書の日付が、監査対象期間の初日より前です。',
      '日付が正しいか、この期間の言明書かを依頼者に確認してください。',
    ],
    ['The statement is dated before its period begins.', 'Ask the client whether the day, or the period, is right.'],
  ),
  'statementDate.in-period': point(
    [
      '言明書の日付が、監査対象期間の末日より前です。期間の全体についての言明になりません。',
      '案として受け取るか、末日以後の日付の言明書を依頼者に求めてください。',
    ],
    [
      'The statement is dated before its period ends, and cannot speak of all of it.',
      'Take it as a draft, or ask the client for one dated from the last day on.',
    ],
  ),
};
