import type { Label } from './label';

/** Our own short names of the chapters; the criteria’s own headings are not used. */
const chapters: Readonly<Record<string, Label>> = {
  3: { ja: 'ガバナンス基準', en: 'Governance criteria' },
  4: { ja: 'マネジメント基準', en: 'Management criteria' },
  5: { ja: '方針', en: 'Policies' },
  6: { ja: '組織', en: 'Organisation' },
  7: { ja: '人的資源', en: 'People' },
  8: { ja: '資産', en: 'Assets' },
  9: { ja: 'アクセス', en: 'Access' },
  10: { ja: '暗号', en: 'Cryptography' },
  11: { ja: '物理', en: 'Physical' },
  12: { ja: '運用', en: 'Operations' },
  13: { ja: '通信', en: 'Communications' },
  14: { ja: '取得・開発・保守', en: 'Acquisition, development' },
  15: { ja: '供給者', en: 'Suppliers' },
  16: { ja: 'インシデント', en: 'Incidents' },
  17: { ja: '事業継続', en: 'Continuity' },
  18: { ja: '順守', en: 'Law and policy' },
};

/**
 * The name of a chapter: as its edition has it, else our own for 3 to 18 of ISMAP's criteria; a chapter that nobody named
 * stands for itself.
 */
export function chapterLabel(chapter: string, named?: Label): Label {
  if (named && named.ja !== '') return named;
  return chapters[chapter] ?? { ja: `${chapter}章`, en: `Chapter ${chapter}` };
}
