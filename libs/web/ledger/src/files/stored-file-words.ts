import type { FileDifference, FileUseKind } from '@akashi/contracts';

type Words = Readonly<Record<'ja' | 'en', string>>;

export const differenceLabels: Readonly<Record<FileDifference, Words>> = {
  missing: { ja: '見つからない', en: 'Missing' },
  longer: { ja: '長い', en: 'Longer' },
  shorter: { ja: '短い', en: 'Shorter' },
  different: { ja: '内容が違う', en: 'Other bytes' },
};

export const fileUseLabels: Readonly<Record<FileUseKind, Words>> = {
  evidence: { ja: '証跡', en: 'Evidence' },
  population: { ja: '母集団', en: 'Population' },
  'population-rows': { ja: '母集団の正規化した行', en: 'Canonical rows of a population' },
  statement: { ja: '言明書', en: 'Statement' },
  letter: { ja: '経営者確認書', en: 'Representation letter' },
  report: { ja: '発行した報告書', en: 'Issued report' },
  package: { ja: '引渡しパッケージ', en: 'Package' },
  'engagement-file': { ja: '一件書類', en: 'Whole file of an engagement' },
  'package-item': { ja: 'パッケージの書類', en: 'Paper of a package' },
  'follow-up': { ja: '改善の確認の証跡', en: 'Evidence of a follow-up' },
  request: { ja: '依頼者が送ったファイル', en: 'File that a client sent' },
  finding: { ja: '発見事項への依頼者の回答', en: 'Client’s answer to a finding' },
  'inspection-bundle': { ja: '検査用の一式', en: 'Bundle for an inspector' },
  released: { ja: '依頼者に渡した資料', en: 'Document released to the client' },
  'report-template': { ja: '報告書のWordテンプレート', en: 'Word template of reports' },
  catalogue: { ja: '基準のファイル', en: 'File of criteria' },
  procedures: { ja: '監査手続のファイル', en: 'File of procedures' },
  mapping: { ja: '版の対応のファイル', en: 'File of a mapping' },
};
