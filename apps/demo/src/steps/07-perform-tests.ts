import type { PaperView } from '@akashi/contracts';
import { at, evidenceApi, matrixApi, paperApi } from '@akashi/contracts/api';
import { few, type Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleDates } from '../example/engagement';
import { exampleDeviations } from '../example/findings';
import { stepsFor } from '../example/working-paper';
import { testsOf, type MatrixTest } from '../matrix';
import type { Step } from './step';

/** Every how many papers gets a file of evidence of its own. */
const evidenceEvery = 8;

async function record(author: Client, engagementId: string, test: MatrixTest): Promise<void> {
  const paper = { engagementId, testId: test.id };
  const steps = stepsFor(test, exampleDates.tested);
  const { version } = await author.send(at(paperApi.recordSteps, paper), { version: test.version, steps });
  if (isDecidedLater(test)) return;
  await author.send(at(paperApi.recordConclusion, paper), { version, conclusion: 'NO_EXCEPTION', note: '' });
}

/** A test on a sample is concluded when its items are tested; one with a deviation, when that is evaluated. */
function isDecidedLater({ type, number, population }: MatrixTest): boolean {
  if (type === 'OPERATION' && population !== null) return true;
  return exampleDeviations.some((deviation) => deviation.control === number && deviation.type === type);
}

async function addEvidence(author: Client, engagementId: string, test: MatrixTest): Promise<void> {
  const facts = { testId: test.id, source: '運用監視基盤', asOf: '2026-09-30', receivedOn: '2026-10-05' };
  const text = `証跡の見本\n管理策番号 ${test.number}\n取得日 2026-10-05\n記録 髙橋 山﨑 鷗外 ①\n`;
  await author.sendFile(
    at(evidenceApi.add, { engagementId }, facts),
    `証跡 ${test.number}.txt`,
    Buffer.from(text, 'utf8'),
  );
}

/** Spreads the papers of the matrix over the practitioners, and lets each record their own. */
export async function recordPapers(crew: Crew, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const authors = await Promise.all(practitioners.map((key) => crew.as(key)));
  await few(tests, 4, async (test, index) => {
    const author = authors[index % authors.length];
    if (!author) return;
    await record(author, engagementId, test);
    if (index % evidenceEvery === 0) await addEvidence(author, engagementId, test);
  });
}

export async function matrixOf(client: Client, engagementId: string): Promise<MatrixTest[]> {
  return testsOf(await client.ask(at(matrixApi.read, { engagementId })));
}

export const paperOf = (client: Client, engagementId: string, testId: string): Promise<PaperView> =>
  client.ask(at(paperApi.view, { engagementId, testId }));

export const performTests: Step = {
  key: 'tests',
  title: '整備・運用の手続を実施する  Design and operation tests',
  run: async ({ crew, engagementId }) => {
    const tests = await matrixOf(await crew.as('sato'), engagementId);
    await recordPapers(crew, engagementId, tests);
  },
};
