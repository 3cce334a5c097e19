import { ReadWordsOfEvidence } from '@akashi/api-fieldwork';
import { sendFile, type Person, type PlannedEngagement, type TestApp } from '@akashi/api-testing';
import type { ChangedEvidenceView, MatchedFileView, MatchingView, PopulationView } from '@akashi/contracts';
import { sampling } from '../population/population.fixture';

const facts = { source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
const row = (n: number) => `R-${n},2026-08-${String(n).padStart(2, '0')},"${n},000"`;
const file = Buffer.from(`番号,発行日,金額\n${Array.from({ length: 10 }, (_, n) => row(n + 1)).join('\n')}\n`);

/** Of the number and the day: the day may be one off, and speaks for B alone. */
export const rule = [
  { column: 1, kind: 'id', way: 'normalised', tolerance: '', attributes: [] },
  { column: 2, kind: 'date', way: 'days', tolerance: '1', attributes: ['B'] },
];

/** A sample of five that two papers look at under A, and one of them under B; documents and rules over it. */
export async function matchedSample(test: TestApp, at: PlannedEngagement) {
  const on = sampling(at);
  const both = [
    { attribute: 'A', name: '申請がある' },
    { attribute: 'B', name: '期限' },
  ];
  const [first, second] = [at.operationTest(2), at.designTest(2)];
  const population = await on.registered({ frequency: 'AD_HOC', keyColumn: 1 }, file);
  await on.link(population, both, first).expect(200);
  await on.link(population, both.slice(0, 1), second).expect(200);
  const { items } = (await on.draw(population).expect(201)).body as PopulationView;
  const path = `${at.path}/populations/${population.id}/matching`;
  const dayOf = (at_: number) => String(items[at_]!.rowNumber);
  return {
    ...{ path, items, first, second, populationId: population.id, dayOf },
    add: async (name: string, text: string) => {
      const sent = await sendFile(at.practitioner, `${at.path}/evidence`, name, text).query({
        ...facts,
        testId: first,
      });
      return (sent.body as ChangedEvidenceView).evidence.id;
    },
    read: () => test.app.get(ReadWordsOfEvidence).run(),
    view: async () => (await at.practitioner.get(path).expect(200)).body as MatchingView,
    files: async () => (await at.practitioner.get(`${path}/files`).expect(200)).body as MatchedFileView[],
    place: (placed: object[], ended: string[] = [], person: Person = at.practitioner) =>
      person.post(`${path}/documents`).send({ placed, ended }),
    setRule: (version: number, fields: object[] = rule, person: Person = at.practitioner) =>
      person.put(`${path}/rule`).send({ version, fields }),
    run: (person: Person = at.practitioner) => person.post(`${path}/runs`).send(),
    take: (runNo: number, cells: object[], person: Person = at.practitioner) =>
      person.post(`${path}/taking`).send({ runNo, cells }),
  };
}
