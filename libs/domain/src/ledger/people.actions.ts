import type { LedgerActionRule } from './ledger-action-rule';

/** Who works in the firm, and how they prove that it is them: nobody outside is told. */
export const peopleActions = {
  'member.invited': {
    label: { ja: 'メンバーを招待', en: 'Member invited' },
    audience: 'firm',
    entity: 'invitation',
    facts: { firmRoles: 'code', expiresAt: 'instant', assertionSha256: 'sha256?' },
  },
  'invitation.renewed': {
    label: { ja: '招待のやり直し', en: 'Invited again' },
    audience: 'firm',
    entity: 'invitation',
    facts: { expiresAt: 'instant', assertionSha256: 'sha256?' },
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
  'member.confirmed': {
    label: { ja: '本人であることを確認', en: 'Member identified by a colleague' },
    audience: 'firm',
    entity: 'member',
    facts: { how: 'code', waysIssued: 'number', assertionSha256: 'sha256?' },
  },
  'member.disabled': {
    label: { ja: 'メンバーを停止', en: 'Member disabled' },
    audience: 'firm',
    entity: 'member',
    facts: { sessions: 'number', assertionSha256: 'sha256?' },
  },
  'member.enabled': {
    label: { ja: 'メンバーの再開', en: 'Member enabled' },
    audience: 'firm',
    entity: 'member',
    facts: { assertionSha256: 'sha256?' },
  },
  'member.roles-set': {
    label: { ja: '権限の役割を変更', en: 'Roles in the firm set' },
    audience: 'firm',
    entity: 'member',
    facts: { before: 'code', after: 'code', assertionSha256: 'sha256?' },
  },
  'member.sessions-ended': {
    label: { ja: 'メンバーのサインインを終了', en: 'Member’s sessions ended' },
    audience: 'firm',
    entity: 'member',
    facts: { sessions: 'number' },
  },
  'token.made': {
    label: { ja: 'APIトークンを作成', en: 'API token made' },
    audience: 'firm',
    entity: 'api-token',
    facts: {
      ofFirm: 'code',
      ofEngagements: 'code',
      engagements: 'number?',
      expiresAt: 'instant',
      assertionSha256: 'sha256?',
    },
  },
  'token.revoked': {
    label: { ja: 'APIトークンを失効', en: 'API token ended' },
    audience: 'firm',
    entity: 'api-token',
    facts: { member: 'id' },
  },
  'password.link-issued': {
    label: { ja: 'パスワード再設定のリンクを発行', en: 'Link to set a lost password handed out' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { expiresAt: 'instant', assertionSha256: 'sha256?' },
  },
  'password.reset': {
    label: { ja: 'リンクでパスワードを再設定', en: 'Lost password set by a link' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { sessions: 'number' },
  },
  'password.changed': {
    label: { ja: '本人がパスワードを変更', en: 'Password changed by its owner' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { sessions: 'number' },
  },
  'factor.enrolled': {
    label: { ja: '本人が2つ目の要素を登録', en: 'Second factor set up by its owner' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { kind: 'code', replaced: 'boolean', sessions: 'number' },
  },
  'factor.removed': {
    label: { ja: '本人が2つ目の要素を削除', en: 'Second factor removed by its owner' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { kind: 'code', sessions: 'number' },
  },
  'recovery-codes.renewed': {
    label: { ja: '本人が回復コードを作り直し', en: 'Recovery codes renewed by their owner' },
    audience: 'firm',
    entity: ['member', 'client-person'],
    facts: { codes: 'number' },
  },
  'factor.required': {
    label: { ja: '2つ目の要素の要否を変更', en: 'Second factor required or not' },
    audience: 'firm',
    entity: ['firm', 'member'],
    facts: { isRequired: 'boolean', assertionSha256: 'sha256?' },
  },
  'factor.reset': {
    label: { ja: '管理者がメンバーの要素を解除', en: 'Member’s factors reset by an administrator' },
    audience: 'firm',
    entity: 'member',
    facts: { factors: 'number', sessions: 'number', assertionSha256: 'sha256?' },
  },
  'reading.corrected': {
    label: { ja: '本人がふりがなを訂正', en: 'Reading corrected by its bearer' },
    audience: 'firm',
    entity: 'member',
    facts: {},
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
