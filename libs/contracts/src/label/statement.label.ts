import type { ScopeDecision } from '@akashi/domain/scope';
import type { StatementChoice } from '@akashi/domain/statement';
import type { Labels } from './label';

/** The words of the statement's own sheet, so that a client reads the same ones on both sides. */
export const statementChoiceLabels: Labels<StatementChoice> = {
  selected: { ja: '選択', en: 'Selected' },
  excluded: { ja: '除外', en: 'Excluded' },
  not_selected: { ja: '非選択', en: 'Not selected' },
};

export const scopeDecisionLabels: Labels<ScopeDecision['decision']> = {
  in: { ja: '実施', en: 'In scope' },
  omitted: { ja: '省略', en: 'Omitted' },
};
