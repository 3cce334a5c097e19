import type { JobKind, JobStep } from '@akashi/domain/job';
import type { Labels } from './label';

export const jobKindLabels: Labels<JobKind> = {
  'report.issue': { ja: '報告書の発行', en: 'Issuing the report' },
  'package.build': { ja: 'パッケージの作成', en: 'Building the package' },
  'engagement-file.make': { ja: '一件書類の書き出し', en: 'Writing out the whole file' },
};

/** What is being done, as a step of so many says it. */
export const jobStepLabels: Labels<JobStep> = {
  'collect-report': { ja: '承認された内容を集めています', en: 'Collecting what was approved' },
  'render-report': { ja: '報告書（PDF）を作成しています', en: 'Making the report (PDF)' },
  'render-appendix': { ja: '別添（Excel）を作成しています', en: 'Making the appendix (Excel)' },
  'record-issue': { ja: '発行を記録しています', en: 'Recording the issue' },
  'collect-papers': { ja: '書類と監査証跡を集めています', en: 'Collecting papers and ledger' },
  'pack-papers': { ja: 'パッケージにまとめています', en: 'Packing them' },
  'collect-engagement-file': { ja: '案件の記録とファイルを集めています', en: 'Collecting rows and files' },
  'write-engagement-file': { ja: '一件書類を書いています', en: 'Writing the file' },
  'read-engagement-file': { ja: '書いた一件書類を読み直しています', en: 'Reading it again' },
  'record-engagement-file': { ja: '書き出しを記録しています', en: 'Recording it' },
  'record-package': { ja: 'パッケージを記録しています', en: 'Recording the package' },
};
