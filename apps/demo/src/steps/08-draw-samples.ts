import type { PopulationView, PopulationRowView, RecordItemsBody, RecordedTestView } from '@akashi/contracts';
import { writeCsv } from '@akashi/documents';
import { few, type Client } from '../client';
import { practitioners } from '../crew';
import { exampleDeviations, type ExampleDeviation } from '../example/findings';
import { examplePopulations, populationHeader, populationRows, type ExamplePopulation } from '../example/populations';
import type { MatrixTest } from '../matrix';
import { matrixOf, paperOf } from './07-perform-tests';
import type { Step } from './step';

/** Uploads the client's extract, as a CSV whose text a spreadsheet cannot take for a formula. */
async function register(author: Client, at: string, population: ExamplePopulation): Promise<string> {
  const query = new URLSearchParams({
    code: population.code,
    name: population.name,
    frequency: population.frequency,
    sourceSystem: population.system,
    queryNote: '対象期間の全件を抽出',
    extractedOn: '2026-10-05',
    extractedBy: '藤井 遥',
    declaredCount: String(population.rows),
  });
  const csv = writeCsv([populationHeader, ...populationRows(population)]);
  const bytes = typeof csv === 'string' ? Buffer.from(csv, 'utf8') : csv;
  const made = await author.upload<PopulationRowView>(`${at}/populations?${query}`, `${population.code}.csv`, bytes);
  return made.id;
}

const attributes = [{ attribute: 'A', name: '承認の記録がある' }];

async function drawFrom(author: Client, at: string, id: string, tests: readonly MatrixTest[]): Promise<PopulationView> {
  await author.post(`${at}/populations/${id}/tests`, { tests: tests.map((test) => ({ testId: test.id, attributes })) });
  const { version } = await author.get<PopulationView>(`${at}/populations/${id}`);
  await author.post(`${at}/populations/${id}/draw`, { version, size: null, reason: '' });
  return author.get<PopulationView>(`${at}/populations/${id}`);
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

async function testItems(author: Client, at: string, test: MatrixTest, population: PopulationView): Promise<void> {
  const deviation = exampleDeviations.find(({ control, type }) => control === test.number && type === 'OPERATION');
  await author.put(`${at}/tests/${test.id}/items`, { results: resultsOf(population, deviation) });
  if (deviation) return;
  const { version } = await paperOf(author, at, test.id);
  await author.put<RecordedTestView>(`${at}/tests/${test.id}/conclusion`, {
    version,
    conclusion: 'NO_EXCEPTION',
    note: '',
  });
}

export const drawSamples: Step = {
  key: 'samples',
  title: '母集団を固定し標本を試す  Populations, draws, sample items',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const authors = await Promise.all(practitioners.map((key) => crew.as(key)));
    const tests = (await matrixOf(await crew.as('sato'), at)).filter(
      ({ type, population }) => type === 'OPERATION' && population,
    );
    await few(examplePopulations, 3, async (population, index) => {
      const author = authors[index % authors.length];
      if (!author) return;
      const own = tests.filter((test) => test.population === population.code);
      const drawn = await drawFrom(author, at, await register(author, at, population), own);
      for (const test of own) await testItems(author, at, test, drawn);
    });
  },
};
