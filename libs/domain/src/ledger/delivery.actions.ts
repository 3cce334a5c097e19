import type { LedgerActionRule } from './ledger-action-rule';

/** Findings, the report and what leaves the firm. A finding is put to the client when it is confirmed, and not before. */
export const deliveryActions = {
  'finding.raised': {
    label: { ja: '発見事項を起票', en: 'Finding raised' },
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', testId: 'id', deviations: 'number', textVersion: 'number', confirmedWords: 'code' },
  },
  'finding.revised': {
    label: { ja: '発見事項の文を変更', en: 'Finding revised' },
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', stateBefore: 'code', confirmedWords: 'code' },
  },
  'finding.confirmed': {
    label: { ja: '発見事項の事実確認', en: 'Finding confirmed with the client' },
    audience: 'client',
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', confirmedOn: 'date' },
  },
  'finding.reviewed': {
    label: { ja: '発見事項を査閲', en: 'Finding reviewed' },
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number' },
  },
  'finding.withdrawn': {
    label: { ja: '発見事項を取下げ', en: 'Finding withdrawn' },
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', stateBefore: 'code' },
  },
  'finding.improved': {
    label: { ja: '改善計画を記録', en: 'Improvement recorded' },
    audience: 'client',
    entity: 'finding',
    facts: { number: 'number', state: 'code', dueOn: 'date?', improvedOn: 'date?' },
  },
  'letter.recorded': {
    label: { ja: '経営者確認書を記録', en: 'Written representation recorded' },
    audience: 'client',
    entity: 'letter',
    facts: { sha256: 'sha256', datedOn: 'date', receivedOn: 'date' },
  },
  'letter.answered': {
    label: { ja: '経営者確認書の各項目を記録', en: 'Points of the written representation recorded' },
    audience: 'client',
    entity: 'letter',
    facts: { confirmed: 'number', qualified: 'number' },
  },
  'letter.acknowledged': {
    label: { ja: '経営者確認書の留保を確認', en: 'Qualified point acknowledged' },
    audience: 'firm',
    entity: 'letter',
    facts: { point: 'code', assertionSha256: 'sha256?' },
  },
  'report.composed': {
    label: { ja: '報告書を作成', en: 'Report composed' },
    audience: 'firm',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256', datedOn: 'date', confirmedWords: 'code' },
  },
  'report.quality-reviewed': {
    label: { ja: '報告書に審査の署名', en: 'Report quality-reviewed' },
    audience: 'firm',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256', assertionSha256: 'sha256?' },
  },
  'report.approved': {
    label: { ja: '報告書を承認', en: 'Report approved' },
    audience: 'authority',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256', assertionSha256: 'sha256?' },
  },
  'report.issued': {
    label: { ja: '報告書を発行', en: 'Report issued' },
    audience: 'authority',
    entity: 'report',
    facts: {
      versionNo: 'number',
      digest: 'sha256',
      pdfSha256: 'sha256',
      xlsxSha256: 'sha256',
      assertionSha256: 'sha256?',
    },
  },
  'export.created': {
    label: { ja: '受取用リンクを作成', en: 'Recipient’s link created' },
    audience: 'client',
    entity: 'export',
    facts: { reportId: 'id', maxDownloads: 'number', expiresAt: 'instant', assertionSha256: 'sha256?' },
  },
  'export.downloaded': {
    label: { ja: '受取人がダウンロード', en: 'Downloaded by the recipient' },
    audience: 'client',
    entity: 'export',
    facts: { format: 'code', sha256: 'sha256', download: 'number' },
  },
  'export.revoked': {
    label: { ja: '受取用リンクを取消し', en: 'Recipient’s link revoked' },
    audience: 'client',
    entity: 'export',
    facts: { downloads: 'number' },
  },
  'package-item.recorded': {
    label: { ja: '引渡しの文書を記録', en: 'Document of the package recorded' },
    audience: 'client',
    entity: 'package-item',
    facts: { form: 'code', state: 'code', sha256: 'sha256?' },
  },
  'package.built': {
    label: { ja: '引渡しパッケージを作成', en: 'Package built' },
    audience: 'client',
    entity: 'package',
    facts: {
      versionNo: 'number',
      sha256: 'sha256',
      ledgerSize: 'number',
      ledgerRoot: 'sha256',
      assertionSha256: 'sha256?',
    },
  },
  'package.handed-over': {
    label: { ja: '引渡しを記録', en: 'Package handed over' },
    audience: 'authority',
    entity: 'package',
    facts: { versionNo: 'number', sha256: 'sha256', handedOverOn: 'date', assertionSha256: 'sha256?' },
  },
  'registration.recorded': {
    label: { ja: '登録の経過を記録', en: 'Progress of the registration recorded' },
    audience: 'authority',
    entity: 'registration-event',
    facts: {
      ordinal: 'number',
      kind: 'code',
      occurredOn: 'date',
      outcome: 'code?',
      registrationNo: 'code?',
      validUntil: 'date?',
    },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
