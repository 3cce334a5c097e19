import type { InspectionView, IssuedInspectorView } from '@akashi/contracts';

type Act = (operation: string, body: object) => Promise<unknown>;

const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

/** Whoever lets somebody from outside inspect, and for how long, signs for it. */
export async function inspectionActs(act: Act, engagementId: string): Promise<void> {
  const { id, version } = (await act('POST /api/inspections', {
    ...{ authority: '試験検査機関', reference: '検-1', purpose: '登録要件の確認' },
    ...{ beginsOn: day(2), endsOn: day(30), engagements: [{ engagementId, reason: '無作為の抽出' }] },
  })) as InspectionView;
  await act(`POST /api/inspections/${id}/extend`, { endsOn: day(45), reason: '追加の確認', version });
  const inspector = (await act(`POST /api/inspections/${id}/inspectors`, {
    ...{ familyName: '検査', givenName: '花子', title: '主任', email: 'kensa@example.test' },
  })) as IssuedInspectorView;
  await act(`POST /api/inspections/${id}/inspectors/${inspector.id}/link`, { version: 1 });
}
