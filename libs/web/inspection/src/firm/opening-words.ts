import type { Label } from '@akashi/contracts';

/** What an inspector opened, by the operation that the log names. */
const words: Readonly<Record<string, Label>> = {
  'inspection.room': { ja: '開示された案件の一覧', en: 'Opened engagements' },
  'matrix.read': { ja: '調書の一覧', en: 'Working papers' },
  'paper.view': { ja: '調書', en: 'Working paper' },
  'evidence.list': { ja: '証跡の一覧', en: 'Evidence' },
  'evidence.file': { ja: '証跡のファイルの取得', en: 'File of evidence taken' },
  'population.list': { ja: '母集団の一覧', en: 'Populations' },
  'population.view': { ja: '母集団', en: 'Population' },
  'deviation.list': { ja: '逸脱の一覧', en: 'Deviations' },
  'finding.list': { ja: '発見事項の一覧', en: 'Findings' },
  'finding.view': { ja: '発見事項', en: 'Finding' },
  'report.file': { ja: '報告書の取得', en: 'Report taken' },
  'package.file': { ja: '引渡しパッケージの取得', en: 'Package taken' },
  'inspectionBundle.file': { ja: '検査用の一式の取得', en: 'Bundle taken' },
  'ledger.page': { ja: '監査証跡', en: 'Ledger' },
  'ledger.checkpoints': { ja: '監査証跡のチェックポイント', en: 'Checkpoints of the ledger' },
  'log.unreadable': { ja: '記録の文が書き換えられ、読めません', en: 'Text spoilt: cannot be read' },
};

/** Its own name stands for what has no words yet. */
export const openingWords = (operation: string): Label => words[operation] ?? { ja: operation, en: operation };
