import type { ImportStep } from '@akashi/domain/import-progress';
import type { Labels } from './label';

export const importStepLabels: Labels<ImportStep> = {
  read: { ja: '行を読んでいます', en: 'Reading rows' },
  check: { ja: '規則に照らしています', en: 'Checking against the rules' },
  write: { ja: '書き込んでいます', en: 'Writing' },
};
