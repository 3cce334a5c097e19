import type { PopulationView, RecordItemsBody, RegisterPopulationQuery } from '@akashi/contracts';
import { at, itemApi, paperApi, populationApi } from '@akashi/contracts/api';
import { few, type Client } from '../client';
import { practitioners } from '../crew';
import { exampleDeviations, type ExampleDeviation } from '../example/findings';
import { examplePopulations, type ExamplePopulation } from '../example/populations';
import type { MatrixTest } from '../matrix';
import { mustBe } from '../must-be';
import { populationFileOf, type PopulationFile } from '../population/population-file';
import { matrixOf, paperOf } from './07-perform-tests';
import type { Step } from './step';

/** Answers what a file leaves open, and looks whether that is all of it. */
async function lookAt(author: Client, engagementId: string, { name, bytes, answers }: PopulationFile): Promise<void> {
  const { asked, faultCount } = await author.sendFile(at(populationApi.look, { engagementId }, answers), name, bytes);
  mustBe(`What ${name} leaves open`, { asked, faultCount }, { asked: [], faultCount: 0 });
}

/** Uploads the client's extract as its system wrote it. */
async function register(author: Client, engagementId: string, population: ExamplePopulation): Promise<string> {
  const facts: RegisterPopulationQuery = {
    code: population.code,
    name: population.name,
    frequency: population.frequency,
    sourceSystem: population.system,
    queryNote: '対象期間の全件を抽出',
    extractedOn: '2026-10-05',
    extractedBy: '藤井 遥',
    declaredCount: population.rows,
  };
  const file = await populationFileOf(population);
  if (Object.keys(file.answers).length > 0) await lookAt(author, engagementId, file);
  const address = at(populationApi.register, { engagementId }, { ...facts, ...file.answers });
  return (await author.sendFile(address, file.name, file.bytes)).id;
}

const attributes = [{ attribute: 'A', name: '承認の記録がある' }];

async function drawFrom(
  author: Client,
  engagementId: string,
  id: string,
  tests: readonly MatrixTest[],
): Promise<PopulationView> {
  const population = { engagementId, populationId: id };
  await author.send(at(populationApi.link, population), {
    tests: tests.map((test) => ({ testId: test.id, attributes })),
  });
  const { version } = await author.ask(at(populationApi.view, population));
  await author.send(at(populationApi.draw, population), { version, size: null, reason: '' });
  return author.ask(at(populationApi.view, population));
}

/** The first items of the sample show the deviation, the others do not. */
function resultsOf(population: PopulationView, deviation: ExampleDeviation | undefined): RecordItemsBody['results'] {
  return population.items.map((item, index) => {
    const deviates = index < (deviation?.items ?? 0);
    return {
      itemId: item.id,
      attribute: 'A',
      result: deviates ? 'DEVIATION' : 'NO_EXCEPTION',
      note: deviates ? (deviation?.fact ?? '') : '',
    };
  });
}

async function testItems(
  author: Client,
  engagementId: string,
  test: MatrixTest,
  population: PopulationView,
): Promise<void> {
  const deviation = exampleDeviations.find(({ control, type }) => control === test.number && type === 'OPERATION');
  const paper = { engagementId, testId: test.id };
  await author.send(at(itemApi.record, paper), { results: resultsOf(population, deviation) });
  if (deviation) return;
  const { version } = await paperOf(author, engagementId, test.id);
  await author.send(at(paperApi.recordConclusion, paper), {
    version,
    conclusion: 'NO_EXCEPTION',
    note: '',
  });
}

export const drawSamples: Step = {
  key: 'samples',
  title: '母集団を固定し標本を試す  Populations, draws, sample items',
  run: async ({ crew, engagementId }) => {
    const authors = await Promise.all(practitioners.map((key) => crew.as(key)));
    const tests = (await matrixOf(await crew.as('sato'), engagementId)).filter(
      ({ type, population }) => type === 'OPERATION' && population,
    );
    await few(examplePopulations, 3, async (population, index) => {
      const author = authors[index % authors.length];
      if (!author) return;
      const own = tests.filter((test) => test.population === population.code);
      const drawn = await drawFrom(author, engagementId, await register(author, engagementId, population), own);
      for (const test of own) await testItems(author, engagementId, test, drawn);
    });
  },
};
