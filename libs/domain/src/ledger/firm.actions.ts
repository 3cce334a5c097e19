import type { LedgerActionRule } from './ledger-action-rule';

/** What the firm does on its own account: nobody outside is told. */
export const firmActions = {
  'firm.maintained': {
    label: { ja: '監査機関の情報を更新', en: 'Firm’s record maintained' },
    audience: 'firm',
    entity: 'firm',
    facts: {},
  },
  'member.invited': {
    label: { ja: 'メンバーを招待', en: 'Member invited' },
    audience: 'firm',
    entity: 'invitation',
    facts: { firmRoles: 'code', expiresAt: 'instant' },
  },
  'invitation.renewed': {
    label: { ja: '招待のやり直し', en: 'Invited again' },
    audience: 'firm',
    entity: 'invitation',
    facts: { expiresAt: 'instant' },
  },
  'invitation.withdrawn': {
    label: { ja: '招待の取消し', en: 'Invitation withdrawn' },
    audience: 'firm',
    entity: 'invitation',
    facts: {},
  },
  'member.joined': {
    label: { ja: 'メンバーが本人の登録を完了', en: 'Member joined' },
    audience: 'firm',
    entity: 'member',
    facts: { invitation: 'id', firmRoles: 'code' },
  },
  'credential.recorded': {
    label: { ja: '資格を記録', en: 'Credential recorded' },
    audience: 'firm',
    entity: 'credential',
    facts: { member: 'id', validFrom: 'date', validUntil: 'date?' },
  },
  'ruleset.revised': {
    label: { ja: '制度の規則の版を追加', en: 'Version of the ruleset added' },
    audience: 'firm',
    entity: 'ruleset',
    facts: { predecessor: 'code', corrections: 'number' },
  },
  'client.registered': {
    label: { ja: '依頼者を登録', en: 'Client registered' },
    audience: 'firm',
    entity: 'client',
    facts: { corporateNumber: 'code' },
  },
  'client.revised': {
    label: { ja: '依頼者の情報を訂正', en: 'Client’s record corrected' },
    audience: 'firm',
    entity: 'client',
    facts: { corporateNumber: 'code' },
  },
  'service.registered': {
    label: { ja: 'サービスを登録', en: 'Service registered' },
    audience: 'firm',
    entity: 'service',
    facts: { client: 'id', kind: 'code', baseServices: 'number' },
  },
  'statement-rule.set': {
    label: { ja: '言明書の指摘の扱いを変更', en: 'Grade of a statement fault set' },
    audience: 'firm',
    entity: 'statement-rule',
    facts: { rule: 'code', before: 'code', after: 'code' },
  },
  'edition.file-received': {
    label: { ja: '管理基準のファイルを受領', en: 'File of criteria received' },
    audience: 'firm',
    entity: 'edition-file',
    facts: { size: 'number' },
  },
  'edition.imported': {
    label: { ja: '管理基準の版を取込み', en: 'Edition of the criteria imported' },
    audience: 'firm',
    entity: 'edition-file',
    facts: { edition: 'code', format: 'code', grammar: 'code', criteria: 'number', items: 'number', leftOut: 'number' },
  },
  'procedure.file-received': {
    label: { ja: '監査手続のファイルを受領', en: 'File of procedures received' },
    audience: 'firm',
    entity: 'procedure-file',
    facts: { edition: 'code', size: 'number' },
  },
  'procedure.imported': {
    label: { ja: '監査手続を取込み', en: 'Procedures imported' },
    audience: 'firm',
    entity: 'procedure-file',
    facts: { edition: 'code', number: 'number', added: 'number', changed: 'number', unchanged: 'number' },
  },
  'interpretation.written': {
    label: { ja: '解釈メモを記入', en: 'Interpretation written' },
    audience: 'firm',
    entity: 'interpretation',
    facts: { edition: 'code' },
  },
  'interpretation.corrected': {
    label: { ja: '解釈メモを訂正', en: 'Interpretation corrected' },
    audience: 'firm',
    entity: 'interpretation',
    facts: { edition: 'code' },
  },
  'edition.mapped': {
    label: { ja: '版の対応を提案', en: 'Mapping of editions proposed' },
    audience: 'firm',
    entity: 'edition-mapping',
    facts: {
      from: 'code',
      to: 'code',
      same: 'number',
      split: 'number',
      merged: 'number',
      new: 'number',
      withdrawn: 'number',
    },
  },
  'mapping.confirmed': {
    label: { ja: '版の対応を確認', en: 'Mapping of editions confirmed' },
    audience: 'firm',
    entity: 'edition-mapping',
    facts: { from: 'code', to: 'code', yes: 'number', no: 'number', other: 'number', open: 'number' },
  },
  'service.revised': {
    label: { ja: 'サービスの情報を訂正', en: 'Service’s record corrected' },
    audience: 'firm',
    entity: 'service',
    facts: { client: 'id', kind: 'code' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
