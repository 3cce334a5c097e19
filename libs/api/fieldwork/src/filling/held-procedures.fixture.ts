import { sendFile, type Firm, type PlannedEngagement } from '@akashi/api-testing';
import type { EngagementView, ProcedureFileView, ProcedureImportView } from '@akashi/contracts';

/** Takes procedures into the store of the firm, as people do. */
export async function bringIn(
  firm: Firm,
  { leader, path }: Pick<PlannedEngagement, 'leader' | 'path'>,
  rows: readonly string[],
  version = 0,
  head = '管理策番号,区分,手法,手続',
): Promise<void> {
  const admin = await firm.person('木村', 'firm_admin');
  const { editionId } = (await leader.get(path).expect(200)).body as EngagementView;
  const text = [head, ...rows].join('\n');
  const sent = await sendFile(admin, `/api/editions/${editionId}/procedure-files`, '手続.csv', text).expect(201);
  const { id, proposed } = sent.body as ProcedureFileView;
  const rights = { rightsHeld: true, rightsBasis: '監査機関登録', keepMappingAs: null, version };
  const taken = await admin
    .post(`/api/procedure-files/${id}/import`)
    .send({ mapping: proposed, ...rights })
    .expect(201);
  if (!(taken.body as ProcedureImportView)) throw new Error('Nothing was taken in.');
}
