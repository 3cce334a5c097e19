import type { EvidenceLinkView, MatrixView, PaperView, RecordedStepsView, RecordedTestView } from '@akashi/contracts';
import { few, type Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleDates } from '../example/engagement';
import { exampleDeviations } from '../example/findings';
import { stepsFor } from '../example/working-paper';
import { testsOf, type MatrixTest } from '../matrix';
import type { Step } from './step';

/** Every how many papers gets a file of evidence of its own. */
const evidenceEvery = 8;

async function record(author: Client, at: string, test: MatrixTest): Promise<void> {
  const path = `${at}/tests/${test.id}`;
  const steps = stepsFor(test, exampleDates.tested);
  const { version } = await author.put<RecordedStepsView>(`${path}/steps`, { version: test.version, steps });
  if (isDecidedLater(test)) return;
  await author.put<RecordedTestView>(`${path}/conclusion`, { version, conclusion: 'NO_EXCEPTION', note: '' });
}

/** A test on a sample is concluded when its items are tested; one with a deviation, when that is evaluated. */
function isDecidedLater({ type, number, population }: MatrixTest): boolean {
  if (type === 'OPERATION' && population !== null) return true;
  return exampleDeviations.some((deviation) => deviation.control === number && deviation.type === type);
}

async function addEvidence(author: Client, at: string, test: MatrixTest): Promise<void> {
  const query = new URLSearchParams({
    testId: test.id,
    source: '運用監視基盤',
    asOf: '2026-09-30',
    receivedOn: '2026-10-05',
  });
  const text = `証跡の見本\n管理策番号 ${test.number}\n取得日 2026-10-05\n記録 髙橋 山﨑 鷗外 ①\n`;
  await author.upload<EvidenceLinkView>(
    `${at}/evidence?${query}`,
    `証跡 ${test.number}.txt`,
    Buffer.from(text, 'utf8'),
  );
}

/** Spreads the papers of the matrix over the practitioners, and lets each record their own. */
export async function recordPapers(crew: Crew, at: string, tests: readonly MatrixTest[]): Promise<void> {
  const authors = await Promise.all(practitioners.map((key) => crew.as(key)));
  await few(tests, 4, async (test, index) => {
    const author = authors[index % authors.length];
    if (!author) return;
    await record(author, at, test);
    if (index % evidenceEvery === 0) await addEvidence(author, at, test);
  });
}

export async function matrixOf(client: Client, at: string): Promise<MatrixTest[]> {
  return testsOf(await client.get<MatrixView>(`${at}/matrix`));
}

export const paperOf = (client: Client, at: string, id: string): Promise<PaperView> =>
  client.get<PaperView>(`${at}/tests/${id}`);

export const performTests: Step = {
  key: 'tests',
  title: '整備・運用の手続を実施する  Design and operation tests',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const tests = await matrixOf(await crew.as('sato'), at);
    await recordPapers(crew, at, tests);
  },
};
