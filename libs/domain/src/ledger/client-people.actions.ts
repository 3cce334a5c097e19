import { nobody } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** Who comes in for a client: let in by the firm, or by the client's own owner. The firm alone is told. */
export const clientPeopleActions = {
  'client-person.invited': {
    label: { ja: '依頼者の担当者を招待', en: 'Client’s person invited' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-invitation',
    facts: { client: 'id', kind: 'code', expiresAt: 'instant', isMailed: 'boolean?', assertionSha256: 'sha256?' },
  },
  'client-invitation.renewed': {
    label: { ja: '依頼者の担当者への招待のやり直し', en: 'Client’s person invited again' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-invitation',
    facts: { client: 'id', expiresAt: 'instant', isMailed: 'boolean?', assertionSha256: 'sha256?' },
  },
  'client-invitation.withdrawn': {
    label: { ja: '依頼者の担当者への招待の取消し', en: 'Invitation to a client withdrawn' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-invitation',
    facts: { client: 'id' },
  },
  'client-person.joined': {
    label: { ja: '依頼者の担当者が本人の登録を完了', en: 'Client’s person joined' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-person',
    facts: { client: 'id', invitation: 'id', kind: 'code', hadAccount: 'boolean' },
  },
  'client-person.revised': {
    label: { ja: '依頼者の担当者の役割を変更', en: 'Kind of a client’s person changed' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-person',
    facts: { client: 'id', before: 'code', after: 'code' },
  },
  'client-person.ended': {
    label: { ja: '依頼者の担当者の担当を終了', en: 'Client’s person ended' },
    audience: 'firm',
    notices: nobody,
    entity: 'client-person',
    facts: { client: 'id', kind: 'code' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
