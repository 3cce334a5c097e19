import type { InspectionView } from '@akashi/contracts';

export const anInspection: InspectionView = {
  ...{
    id: 'i1',
    authority: '日本セキュリティ監査協会',
    reference: '検-1',
    beginsOn: '2026-11-01',
    endsOn: '2026-12-20',
  },
  ...{ standing: 'in-force', engagements: 1, inspectors: 1, lastOpenedAt: null, version: 2, purpose: '登録要件の確認' },
  ...{ allowedByName: '長谷川 静', allowedAt: '2026-10-20T01:00:00Z', end: null },
  opened: [{ id: 'e1', name: '2026年度の監査', clientName: '株式会社水楢', reason: '無作為の抽出' }],
  people: [
    {
      ...{ id: 'p1', name: '検査 花子', title: '主任', email: 'kensa@authority.example', state: 'joined' },
      ...{
        invitedAt: '2026-10-21T01:00:00Z',
        expiresAt: '2026-10-24T01:00:00Z',
        joinedAt: '2026-10-22T01:00:00Z',
        version: 2,
      },
    },
  ],
  bundles: [
    {
      ...{ id: 'b1', engagementId: 'e1', inspectorId: 'p1', inspectorName: '検査 花子' },
      ...{ fileName: 'akashi-inspection-20261106T1000.zip', sha256: 'b'.repeat(64), size: 4096 },
      ...{ givenByName: '長谷川 静', givenAt: '2026-11-06T01:00:00Z' },
    },
  ],
  extensions: [
    {
      beforeOn: '2026-11-30',
      afterOn: '2026-12-20',
      reason: '追加の確認',
      byName: '長谷川 静',
      at: '2026-11-25T01:00:00Z',
    },
  ],
};
