import { importProcedures } from '../example/import-procedures';
import { exampleProcedures, type ExampleProcedure } from '../example/procedures';
import type { MatrixTest } from '../matrix';
import { matrixOf } from '../steps/07-perform-tests';
import type { Step } from '../steps/step';

/** One row a control that still has a paper of that kind to be worked on. */
function rowsOf({ type, controls, ...said }: ExampleProcedure, tests: readonly MatrixTest[]): string[][] {
  const open = tests.filter((test) => test.type === type && test.state === 'in_progress').map(({ number }) => number);
  const texts = [said.kind, said.techniques, said.text, said.asks, said.shows.join('\n')];
  return [...new Set(open)].slice(0, controls).map((number) => [number, ...texts]);
}

/** The firm's procedures for some controls, with what each asks a client for: what is proposed to be asked comes of them. */
export const keepProcedures: Step = {
  key: 'procedures',
  title: '監査手続と依頼の文を取り込む  Procedures with what they ask for',
  run: async ({ crew, engagementId }) => {
    const tests = await matrixOf(await crew.as('sato'), engagementId);
    const rows = exampleProcedures.flatMap((procedure) => rowsOf(procedure, tests));
    await importProcedures(crew, engagementId, rows);
  },
};
