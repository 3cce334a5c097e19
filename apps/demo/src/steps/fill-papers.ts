import { techniqueLabels } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import type { Crew } from '../crew';
import { importProcedures } from '../example/import-procedures';
import { stepsFor } from '../example/working-paper';
import type { MatrixTest } from '../matrix';
import { mustBe } from '../must-be';

/** Controls whose papers begin with the firm's procedure; on all others the auditor writes their own. */
const filledHeading = '12.4.1.';

export const isFilled = ({ number, type }: Pick<MatrixTest, 'number' | 'type'>): boolean =>
  type === 'OPERATION' && number.startsWith(filledHeading);

/** Keeps a procedure for each control of the heading, and puts them on its papers in one act. */
export async function fillPapers(crew: Crew, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const chosen = tests.filter(isFilled);
  const byNumber = new Map(chosen.map((test) => [test.number, test]));
  const rows = [...byNumber.values()].flatMap((test) =>
    stepsFor(test, '').map(({ technique, procedure }) => [
      ...[test.number, '運用', techniqueLabels[technique].ja, procedure],
    ]),
  );
  await importProcedures(crew, engagementId, rows);
  const sato = await crew.as('sato');
  const body = { tests: chosen.map(({ id, version }) => ({ id, version })), besideSteps: false };
  const { filled, leftOut } = await sato.send(at(paperApi.fill, { engagementId }), body);
  mustBe('papers filled with procedures', [filled.length, leftOut.length], [chosen.length, 0]);
}
