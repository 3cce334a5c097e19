import type { PaperView } from '@akashi/contracts';
import { at, evidenceApi, matrixApi, paperApi } from '@akashi/contracts/api';
import { few, type Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleDates } from '../example/engagement';
import { exampleDeviations } from '../example/findings';
import { stepsFor } from '../example/working-paper';
import { testsOf, type MatrixTest } from '../matrix';
import { fillPapers, isFilled } from './fill-papers';
import type { Step } from './step';

/** The control whose paper the pictures of the product show. */
const markedControl = '9.2.1.3';

/** How many papers in a row rest on one file of evidence. */
const papersOfOneFile = 8;

async function record(author: Client, engagementId: string, test: MatrixTest): Promise<void> {
  const path = { engagementId, testId: test.id };
  const steps = stepsFor(test, exampleDates.tested);
  const planned = isFilled(test) ? await author.ask(at(paperApi.view, path)) : null;
  if (!planned || planned.steps.length === 0) {
    await author.send(at(paperApi.recordSteps, path), { version: test.version, steps });
    return;
  }
  // The procedure stands on the paper as the firm words it: what is recorded is what came of it.
  const done = planned.steps.map(({ id, technique, procedure, interviewee }, place) => {
    const { result, performedOn } = steps[place]!;
    return { id, technique, procedure, interviewee, result, performedOn };
  });
  await author.send(at(paperApi.recordSteps, path), { version: planned.version, steps: done });
}

/** Types the results in the matrix, all of an author's at once. */
async function conclude(author: Client, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const result = { field: 'conclusion', base: null, value: 'NO_EXCEPTION' } as const;
  const decided = tests.filter((test) => !isDecidedLater(test)).map(({ id }) => ({ id, cells: [result] }));
  if (decided.length > 0) await author.send(at(matrixApi.changeCells, { engagementId }), { tests: decided });
}

/** A test on a sample is concluded when its items are tested; one with a deviation, when that is evaluated. */
function isDecidedLater({ type, number, population }: MatrixTest): boolean {
  if (type === 'OPERATION' && population !== null) return true;
  return exampleDeviations.some((deviation) => deviation.control === number && deviation.type === type);
}

/** One file that these papers rest on: added to the first, and tied to the others by whoever works on each. */
async function addEvidence(
  authorOf: (place: number) => Client,
  engagementId: string,
  tests: readonly MatrixTest[],
): Promise<void> {
  const [first, ...others] = tests;
  if (!first) return;
  const facts = { testId: first.id, source: '運用監視基盤', asOf: '2026-09-30', receivedOn: '2026-10-05' };
  const numbers = [...new Set(tests.map(({ number }) => number))].join('、');
  const text = `証跡の見本\n管理策番号 ${numbers}\n取得日 2026-10-05\n記録 髙橋 山﨑 鷗外 ①\n`;
  const { evidence } = await authorOf(0).sendFile(
    at(evidenceApi.add, { engagementId }, facts),
    `証跡 ${first.number}.txt`,
    Buffer.from(text, 'utf8'),
  );
  const link = at(evidenceApi.link, { engagementId, evidenceId: evidence.id });
  for (const [place, { id }] of others.entries()) await authorOf(place + 1).send(link, { testId: id, stepId: null });
}

/** Spreads the papers of the matrix over the practitioners, and lets each record their own. */
export async function recordPapers(crew: Crew, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const authors = await Promise.all(practitioners.map((key) => crew.as(key)));
  const starts = Array.from({ length: Math.ceil(tests.length / papersOfOneFile) }, (_, n) => n * papersOfOneFile);
  await few(starts, 4, async (start) => {
    const some = tests.slice(start, start + papersOfOneFile);
    const authorOf = (place: number): Client => authors[(start + place) % authors.length]!;
    for (const [place, test] of some.entries()) await record(authorOf(place), engagementId, test);
    await addEvidence(authorOf, engagementId, some);
  });
  for (const [index, author] of authors.entries()) {
    const own = tests.filter((_, place) => place % authors.length === index);
    await conclude(author, engagementId, own);
  }
}

export async function matrixOf(client: Client, engagementId: string): Promise<MatrixTest[]> {
  return testsOf(await client.ask(at(matrixApi.read, { engagementId })));
}

export const paperOf = (client: Client, engagementId: string, testId: string): Promise<PaperView> =>
  client.ask(at(paperApi.view, { engagementId, testId }));

/** On one paper, what its evidence is and which line of it was agreed, tied to the step that says so. */
async function markEvidence(author: Client, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const test = tests.find(({ number, type }) => number === markedControl && type === 'OPERATION');
  if (!test) return;
  const { steps, evidence } = await paperOf(author, engagementId, test.id);
  const [file, step] = [evidence[0]!, steps[0]!];
  const path = { engagementId, evidenceId: file.evidenceId };
  await author.send(at(evidenceApi.correct, path), {
    ...{ version: file.version, name: file.name, source: file.source, asOf: file.asOf!, receivedOn: file.receivedOn! },
    ...{ origin: 'export', outsidePeriod: false, reason: '' },
    ipe: {
      ...{ system: '運用監視基盤', query: '利用者ID発行一覧', parameters: '2026-04-01〜2026-09-30' },
      ...{ ranBy: '情報システム部 藤井 恵', ranOn: '2026-10-04' },
      ...{ completeness: 'checked', explanation: '一覧の件数が申請の件数と一致した。' },
    },
  });
  await author.send(at(evidenceApi.mark, path), {
    ...{ testId: test.id, versionNo: file.versionNo, kind: 'tick', note: '管理策番号が調書と一致', stepId: step.id },
    ...{ cell: null, region: null, lines: { sheet: 1, from: 2, to: 2 } },
  });
}

export const performTests: Step = {
  key: 'tests',
  title: '整備・運用の手続を実施する  Design and operation tests',
  run: async ({ crew, engagementId }) => {
    const tests = await matrixOf(await crew.as('sato'), engagementId);
    await fillPapers(crew, engagementId, tests);
    await recordPapers(crew, engagementId, tests);
    await markEvidence(await crew.as('sato'), engagementId, tests);
  },
};
