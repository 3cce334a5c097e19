import { nobody } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** Who from outside was let look at which engagements, and until when: the firm alone is told. */
export const inspectionActions = {
  'inspection.allowed': {
    label: { ja: '検査の受入れを許可', en: 'Inspection allowed' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspection',
    facts: { beginsOn: 'date', endsOn: 'date', engagements: 'number', assertionSha256: 'sha256?' },
  },
  'inspection.opened': {
    label: { ja: '案件を検査に開示', en: 'Engagement opened to an inspection' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspection',
    facts: { beginsOn: 'date', endsOn: 'date' },
  },
  'inspection.extended': {
    label: { ja: '検査の期間を延長', en: 'Inspection extended' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspection',
    facts: { before: 'date', after: 'date', assertionSha256: 'sha256?' },
  },
  'inspection.ended': {
    label: { ja: '検査の受入れを終了', en: 'Inspection ended' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspection',
    facts: { inspectors: 'number' },
  },
  'inspector.invited': {
    label: { ja: '検査担当者を招待', en: 'Inspector invited' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspector',
    facts: { inspection: 'id', expiresAt: 'instant', assertionSha256: 'sha256?' },
  },
  'inspector.link-renewed': {
    label: { ja: '検査担当者のリンクを作り直し', en: 'Link of an inspector renewed' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspector',
    facts: { inspection: 'id', expiresAt: 'instant', assertionSha256: 'sha256?' },
  },
  'inspector.joined': {
    label: { ja: '検査担当者が本人の登録を完了', en: 'Inspector joined' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspector',
    facts: { inspection: 'id', hadAccount: 'boolean' },
  },
  'inspector.ended': {
    label: { ja: '検査担当者の利用を終了', en: 'Inspector ended' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspector',
    facts: { inspection: 'id', hadJoined: 'boolean' },
  },
  'inspection-bundle.given': {
    label: { ja: '検査用の一式を検査担当者に提供', en: 'Bundle given to an inspector' },
    audience: 'firm',
    notices: nobody,
    entity: 'inspection-bundle',
    facts: { inspection: 'id', inspector: 'id', sha256: 'sha256', ledgerSize: 'number', ledgerRoot: 'sha256' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
