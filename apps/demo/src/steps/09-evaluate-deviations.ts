import type { DeviationView, FindingView, PaperView } from '@akashi/contracts';
import type { Client } from '../client';
import { exampleDates } from '../example/engagement';
import { exampleDeviations, type ExampleDeviation, type ExampleFinding } from '../example/findings';
import type { MatrixTest } from '../matrix';
import { matrixOf, paperOf } from './07-perform-tests';
import type { Step } from './step';

/** A design deviation has no sample: it is recorded on the step that shows it. */
async function recordOnStep(author: Client, at: string, paper: PaperView, fact: string): Promise<void> {
  await author.post(`${at}/tests/${paper.id}/deviations`, { attribute: '2', fact, version: paper.version });
}

async function explain(
  author: Client,
  reviewer: Client,
  at: string,
  deviation: DeviationView,
  explanation: string,
): Promise<void> {
  const path = `${at}/deviations/${deviation.id}`;
  const proposed = await author.post<DeviationView>(`${path}/propose-explanation`, {
    explanation,
    version: deviation.version,
  });
  await reviewer.post(`${path}/agree`, { explanation, version: proposed.version });
}

/** Raised by staff, confirmed with the client, reviewed by a senior. */
async function raise(
  crew: { author: Client; reviewer: Client },
  at: string,
  deviation: DeviationView,
  fact: string,
  story: ExampleFinding,
): Promise<void> {
  const raised = await crew.author.post<FindingView>(`${at}/findings`, {
    deviationIds: [deviation.id],
    title: story.title,
    fact,
    statedControl: (await paperOf(crew.author, at, deviation.testId)).control.text,
    difference: story.difference,
    periodNote: story.periodNote,
  });
  const path = `${at}/findings/${raised.id}`;
  const confirmed = await crew.reviewer.post<FindingView>(`${path}/confirm`, {
    version: raised.version,
    textVersion: raised.textVersion,
    confirmedOn: exampleDates.today(),
    confirmedBy: '株式会社ミズナラクラウド セキュリティ管理室長 藤井 遥',
    remark: '',
  });
  await crew.reviewer.post<FindingView>(`${path}/review`, { version: confirmed.version });
}

async function evaluate(
  crew: { author: Client; reviewer: Client },
  at: string,
  test: MatrixTest,
  story: ExampleDeviation,
): Promise<void> {
  if (story.items === 0) await recordOnStep(crew.author, at, await paperOf(crew.author, at, test.id), story.fact);
  const [deviation] = (await paperOf(crew.author, at, test.id)).deviations;
  if (!deviation) throw new Error(`No deviation on ${story.control}.`);
  if (story.finding) await raise(crew, at, deviation, story.fact, story.finding);
  else await explain(crew.author, crew.reviewer, at, deviation, story.explanation ?? '');
  const { version } = await paperOf(crew.author, at, test.id);
  const conclusion = story.finding ? 'DEVIATION' : 'NO_EXCEPTION';
  await crew.author.put(`${at}/tests/${test.id}/conclusion`, { version, conclusion, note: '' });
}

export const evaluateDeviations: Step = {
  key: 'findings',
  title: '逸脱を評価し発見事項を確定する  Deviations and findings',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const people = { author: await crew.as('sato'), reviewer: await crew.as('mori') };
    const tests = await matrixOf(people.author, at);
    for (const story of exampleDeviations) {
      const test = tests.find(({ number, type }) => number === story.control && type === story.type);
      if (!test) throw new Error(`No ${story.type} test of ${story.control}.`);
      await evaluate(people, at, test, story);
    }
  },
};
