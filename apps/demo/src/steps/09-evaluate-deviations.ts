import type { DeviationView, PaperView } from '@akashi/contracts';
import { at, clientFindingApi, deviationApi, findingApi, paperApi } from '@akashi/contracts/api';
import { Client } from '../client';
import { approverEmail } from '../example/client-people';
import { exampleDates } from '../example/engagement';
import { exampleDeviations, type ExampleDeviation, type ExampleFinding } from '../example/findings';
import { examplePassword } from '../example/password';
import type { MatrixTest } from '../matrix';
import { matrixOf, paperOf } from './07-perform-tests';
import type { Step } from './step';

/** A design deviation has no sample: it is recorded on the step that shows it. */
async function recordOnStep(author: Client, engagementId: string, paper: PaperView, fact: string): Promise<void> {
  await author.send(at(deviationApi.record, { engagementId, testId: paper.id }), {
    attribute: '2',
    fact,
    version: paper.version,
  });
}

async function explain(
  author: Client,
  reviewer: Client,
  engagementId: string,
  deviation: DeviationView,
  explanation: string,
): Promise<void> {
  const path = { engagementId, deviationId: deviation.id };
  const proposed = await author.send(at(deviationApi.propose, path), {
    explanation,
    version: deviation.version,
  });
  await reviewer.send(at(deviationApi.agree, path), { explanation, version: proposed.version });
}

/** Who does what: staff raise, a senior puts it before the client and reviews, the client's approver confirms. */
interface People {
  author: Client;
  reviewer: Client;
  approver: Client;
}

/** Raised by staff, confirmed by the client on its own desk, reviewed by a senior. */
async function raise(
  crew: People,
  engagementId: string,
  deviation: DeviationView,
  fact: string,
  story: ExampleFinding,
): Promise<void> {
  const raised = await crew.author.send(at(findingApi.raise, { engagementId }), {
    deviationIds: [deviation.id],
    title: story.title,
    fact,
    statedControl: (await paperOf(crew.author, engagementId, deviation.testId)).control.text,
    difference: story.difference,
    periodNote: story.periodNote,
    confirmedWords: [],
  });
  const path = { engagementId, findingId: raised.id };
  const answerBy = exampleDates.today();
  const put = await crew.reviewer.send(at(findingApi.release, path), { version: raised.version, answerBy, note: '' });
  const words = '件数と期間に相違ありません。';
  const confirmed = await crew.approver.send(at(clientFindingApi.answer, { findingId: raised.id }), {
    version: put.version,
    answer: 'confirmed',
    words,
  });
  await crew.reviewer.send(at(findingApi.review, path), { version: confirmed.version });
}

async function evaluate(crew: People, engagementId: string, test: MatrixTest, story: ExampleDeviation): Promise<void> {
  if (story.items === 0)
    await recordOnStep(crew.author, engagementId, await paperOf(crew.author, engagementId, test.id), story.fact);
  const [deviation] = (await paperOf(crew.author, engagementId, test.id)).deviations;
  if (!deviation) throw new Error(`No deviation on ${story.control}.`);
  if (story.finding) await raise(crew, engagementId, deviation, story.fact, story.finding);
  else await explain(crew.author, crew.reviewer, engagementId, deviation, story.explanation ?? '');
  const { version } = await paperOf(crew.author, engagementId, test.id);
  const conclusion = story.finding ? 'DEVIATION' : 'NO_EXCEPTION';
  await crew.author.send(at(paperApi.recordConclusion, { engagementId, testId: test.id }), {
    version,
    conclusion,
    note: '',
  });
}

export const evaluateDeviations: Step = {
  key: 'findings',
  title: '逸脱を評価し発見事項を確定する  Deviations and findings',
  run: async ({ crew, engagementId }) => {
    const approver = await Client.signIn(crew.url, approverEmail, examplePassword);
    const people = { author: await crew.as('sato'), reviewer: await crew.as('mori'), approver };
    const tests = await matrixOf(people.author, engagementId);
    for (const story of exampleDeviations) {
      const test = tests.find(({ number, type }) => number === story.control && type === story.type);
      if (!test) throw new Error(`No ${story.type} test of ${story.control}.`);
      await evaluate(people, engagementId, test, story);
    }
  },
};
