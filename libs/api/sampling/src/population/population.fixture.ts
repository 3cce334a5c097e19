import { sendFile, type Person, type PlannedEngagement } from '@akashi/api-testing';
import type { PopulationView, SampleItemView } from '@akashi/contracts';

export const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => `R-${n + 1},申請 ${n + 1}`);
export const csv = (count: number) => Buffer.from(`番号,件名\n${rowsOf(count).join('\n')}\n`);
export const facts = {
  code: 'P-01',
  name: '利用者IDの申請',
  frequency: 'DAILY',
  sourceSystem: 'ワークフロー',
  extractedBy: '楢崎',
  extractedOn: '2026-10-05',
};
/** A result of an item under attribute A. */
export const seen = (item: SampleItemView, change: object = {}) => ({
  itemId: item.id,
  attribute: 'A',
  result: 'NO_EXCEPTION',
  note: '',
  ...change,
});

/** How the people of an engagement work with its populations; the test is the operation test of 9.2.1.2. */
export function sampling(at: PlannedEngagement) {
  const testId = at.operationTest(2);
  const register = (change: object = {}, content = csv(100), person: Person = at.practitioner) =>
    sendFile(person, `${at.path}/populations`, '申請.csv', content).query({ ...facts, ...change });
  const registered = async (change: object = {}, content = csv(100)) =>
    (await register(change, content).expect(201)).body as PopulationView;
  const draw = (population: PopulationView, body: object = {}, person = at.practitioner) =>
    person.post(`${at.path}/populations/${population.id}/draw`).send({ version: 1, size: null, reason: '', ...body });
  const link = (population: PopulationView, attributes = [{ attribute: 'A', name: '承認がある' }], id = testId) =>
    at.practitioner.post(`${at.path}/populations/${population.id}/tests`).send({ tests: [{ testId: id, attributes }] });
  const record = (results: object[], id = testId) =>
    at.practitioner.put(`${at.path}/tests/${id}/items`).send({ results });
  /** A linked and drawn population of ten rows with a sample of five. */
  const drawn = async () => {
    const population = await registered({ frequency: 'AD_HOC' }, csv(10));
    await link(population).expect(200);
    return (await draw(population).expect(201)).body as PopulationView;
  };
  return { testId, register, registered, draw, link, record, drawn };
}
