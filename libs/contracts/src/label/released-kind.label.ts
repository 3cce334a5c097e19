import type { ReleasedKind } from '@akashi/domain/handoff';
import type { Labels } from './label';

/** What the firm gave its client's people to keep. */
export const releasedKindLabels: Labels<ReleasedKind> = {
  report: { ja: '発行した報告書の写し', en: 'Copy of the issued report' },
  facts: { ja: '発見事項の事実の案', en: 'Draft of findings’ facts' },
  statement: { ja: '記入した言明書', en: 'Marked-up statement' },
  letter: { ja: '文書・送付状', en: 'Letter' },
};
