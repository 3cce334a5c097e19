import type { InspectionRoomView } from '@akashi/contracts';

export const aRoom: InspectionRoomView = {
  ...{ authority: '日本セキュリティ監査協会', reference: '検-1', purpose: '登録要件の確認', standing: 'in-force' },
  ...{ beginsOn: '2026-11-01', endsOn: '2026-12-20' },
  engagements: [
    {
      ...{ id: 'e1', name: '2026年度の監査', clientName: '株式会社水楢', serviceName: 'ミズナラ文書基盤' },
      ...{ state: 'in_fieldwork', periodStart: '2026-04-01', periodEnd: '2026-09-30', reason: '無作為の抽出' },
      ...{ tests: { total: 10, prepared: 4, reviewed: 3 }, deviations: 1, findings: 2 },
      team: [{ name: '長谷川 静', role: 'engagement_leader', toOn: null }],
      reports: [{ id: 'r1', versionNo: 1, datedOn: '2026-12-01', formats: ['pdf', 'xlsx'] }],
      packages: [{ id: 'p1', versionNo: 1, builtAt: '2026-12-02T01:00:00Z' }],
      bundles: [{ id: 'b1', givenAt: '2026-12-03T01:00:00Z' }],
    },
  ],
};
