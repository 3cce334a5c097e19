import { at, engagementApi, procedureApi } from '@akashi/contracts/api';
import type { Crew } from '../crew';

const headings = ['管理策番号', '区分', '手法', '手続', '依頼する資料', 'よい回答が示すこと'];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Takes procedures into the store of the firm, a row of cells each, in the order of the headings; what a row leaves out is empty. */
export async function importProcedures(
  crew: Crew,
  engagementId: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const admin = await crew.as('admin');
  const { editionId } = await (await crew.as('sato')).ask(at(engagementApi.view, { engagementId }));
  const lines = rows.map((row) => headings.map((_, at) => cell(row[at] ?? '')).join(','));
  const file = new TextEncoder().encode([headings.join(','), ...lines].join('\n'));
  const { id, proposed } = await admin.sendFile(at(procedureApi.receive, { editionId }), '監査手続.csv', file);
  const path = { procedureFileId: id };
  const { version } = await admin.send(at(procedureApi.preview, path), { mapping: proposed });
  await admin.send(at(procedureApi.import, path), {
    ...{ mapping: proposed, rightsHeld: true, rightsBasis: '例のために作った手続', keepMappingAs: null, version },
  });
}
