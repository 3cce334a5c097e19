import type { MarkKind } from '@akashi/domain/control';
import type { Labels } from './label';

export const markKindLabels: Labels<MarkKind> = {
  tick: { ja: '照合', en: 'Agreed' },
  exception: { ja: '例外', en: 'Exception' },
  text: { ja: '文字', en: 'Text' },
  sum: { ja: '合計', en: 'Sum' },
};
