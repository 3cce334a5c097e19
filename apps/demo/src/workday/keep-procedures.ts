import { at, engagementApi, procedureApi } from '@akashi/contracts/api';
import { exampleProcedures, type ExampleProcedure } from '../example/procedures';
import type { MatrixTest } from '../matrix';
import { matrixOf } from '../steps/07-perform-tests';
import type { Step } from '../steps/step';

const headings = ['管理策番号', '区分', '手法', '手続', '依頼する資料', 'よい回答が示すこと'];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One row a control that still has a paper of that kind to be worked on. */
function rowsOf({ type, controls, ...said }: ExampleProcedure, tests: readonly MatrixTest[]): string[] {
  const open = tests.filter((test) => test.type === type && test.state === 'in_progress').map(({ number }) => number);
  const texts = [said.kind, said.techniques, said.text, said.asks, said.shows.join('\n')];
  return [...new Set(open)].slice(0, controls).map((number) => [number, ...texts].map(cell).join(','));
}

/** The firm's procedures for some controls, with what each asks a client for: what is proposed to be asked comes of them. */
export const keepProcedures: Step = {
  key: 'procedures',
  title: '監査手続と依頼の文を取り込む  Procedures with what they ask for',
  run: async ({ crew, engagementId }) => {
    const admin = await crew.as('admin');
    const sato = await crew.as('sato');
    const { editionId } = await sato.ask(at(engagementApi.view, { engagementId }));
    const tests = await matrixOf(sato, engagementId);
    const rows = exampleProcedures.flatMap((procedure) => rowsOf(procedure, tests));
    const file = new TextEncoder().encode([headings.join(','), ...rows].join('\n'));
    const { id, proposed } = await admin.sendFile(at(procedureApi.receive, { editionId }), '監査手続.csv', file);
    await admin.send(at(procedureApi.import, { procedureFileId: id }), {
      mapping: proposed,
      rightsHeld: true,
      rightsBasis: '例のために作った手続',
      keepMappingAs: null,
      version: 0,
    });
  },
};
