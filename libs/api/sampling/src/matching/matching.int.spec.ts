import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  ledgerOf,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PaperView, TakenProposalsView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SamplingModule } from '../sampling.module';
import { matchedSample } from './matching.fixture';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let on: Awaited<ReturnType<typeof matchedSample>>;
/** The documents of the first three items: one by its name, one by its text and a day late, one without its day. */
let documents: string[];

const paper = async (id: string) => (await at.practitioner.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
const key = (item: number) => on.items[item]!.cells[0]!;
const itemId = (item: number) => on.items[item]!.id;
/** What an act leaves in the ledger. */
async function toldOf(act: () => PromiseLike<unknown>): Promise<[string, string | null][]> {
  const before = (await actionsOf(test, at.engagementId)).length;
  await act();
  return (await ledgerOf(test, at.engagementId)).slice(before).map(({ action, actor }) => [action, actor.role ?? null]);
}

beforeAll(async () => {
  test = await startTestApp([SamplingModule]);
  firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  on = await matchedSample(test, at);
  const late = on.items[1]!.rowNumber + 1;
  documents = [
    await on.add(
      `20261001-${key(0)}_申請票.txt`,
      `申請票\n番号 ${key(0)}\n発行日 令和8年8月${on.items[0]!.rowNumber}日`,
    ),
    await on.add('scan001.txt', `番号：${key(1)}\n発行 2026/8/${late}`),
    await on.add(`${key(2)}.txt`, `番号 ${key(2)}\n発行日（空欄）`),
    await on.add('台帳.txt', `${key(3)}\n${key(4)}`),
    await on.add('規程.txt', 'ID発行規程'),
  ];
});
afterAll(() => test.close());

describe('files of a sample', () => {
  it('are proposed for the items that their names or their texts name, and say which are still to be read', async () => {
    expect((await on.files()).map(({ words }) => words)).toEqual(Array(5).fill('waiting'));
    await on.read();
    expect((await on.files()).map(({ by, itemIds, words }) => [by, itemIds, words])).toEqual([
      ['name', [itemId(0)], 'read'],
      ['text', [itemId(1)], 'read'],
      ['name', [itemId(2)], 'read'],
      ['text', [itemId(3), itemId(4)], 'read'],
      [null, [], 'read'],
    ]);
  });

  it('come to their items in one act, and onto every paper that looks at them', async () => {
    const placed = [0, 1, 2].map((one) => ({ itemId: itemId(one), evidenceId: documents[one] }));
    const told = await toldOf(() => on.place([...placed, { itemId: itemId(3), evidenceId: documents[4] }]).expect(200));
    expect(told).toEqual([['matching.documents-placed', 'practitioner']]);
    const { documents: there } = await on.view();
    expect(there.map((one) => [one.itemId, one.foundBy])).toEqual([
      [itemId(0), 'name'],
      [itemId(1), 'text'],
      [itemId(2), 'name'],
      [itemId(3), 'person'],
    ]);
    const other = await paper(on.second);
    expect(other.evidence.map(({ evidenceId }) => evidenceId).sort()).toEqual(
      [...documents.slice(0, 3), documents[4]].sort(),
    );
    expect((await on.files()).map(({ evidenceId }) => evidenceId)).toEqual([documents[3]]);
  });

  it('are taken away again by one act, once', async () => {
    const wrong = (await on.view()).documents.find(({ itemId: id }) => id === itemId(3))!;
    const told = await toldOf(() => on.place([], [wrong.id]).expect(200));
    expect(told).toEqual([['matching.documents-placed', 'practitioner']]);
    await on.place([], [wrong.id]).expect(409);
    expect((await on.view()).documents).toHaveLength(3);
  });

  it('are refused as a whole where one of them cannot be put to its item', async () => {
    const there = { itemId: itemId(0), evidenceId: documents[0] };
    const free = { itemId: itemId(4), evidenceId: documents[3] };
    const told = await toldOf(async () => {
      expect((await on.place([free, there]).expect(422)).body.code).toBe('matching.document-placed');
      expect((await on.place([]).expect(422)).body.code).toBe('matching.nothing-to-place');
      expect((await on.place([{ ...free, itemId: randomUUID() }]).expect(422)).body.code).toBe('item.not-in-sample');
      await on.place([{ ...free, evidenceId: randomUUID() }]).expect(404);
    });
    expect(told).toEqual([]);
    expect((await on.view()).documents).toHaveLength(3);
  });
});

describe('the rule of matching', () => {
  it('is asked for before anything is looked for', async () => {
    expect((await on.run().expect(422)).body.code).toBe('matching.no-rule');
  });

  it('is set once for each version that was seen', async () => {
    const told = await toldOf(() => on.setRule(0).expect(200));
    expect(told).toEqual([['matching.rule-set', 'practitioner']]);
    expect((await on.setRule(0).expect(409)).body.code).toBe('stale-version');
    expect((await on.setRule(1, []).expect(422)).body.code).toBe('matching.no-field');
    expect((await on.view()).rule).toMatchObject({ versionNo: 1, fields: [{ column: 1 }, { column: 2 }] });
  });
});

describe('looking at the documents', () => {
  const cell = (item: number, testId: string, attribute = 'A') => ({ itemId: itemId(item), testId, attribute });

  it('finds fields with their places and differences, and changes no result', async () => {
    const told = await toldOf(() => on.run().expect(201));
    expect(told).toEqual([['matching.run', 'practitioner']]);
    const { run, matches } = await on.view();
    expect(run).toMatchObject({ runNo: 1, ruleNo: 1 });
    expect(matches.map((one) => one.itemId)).toEqual([itemId(0), itemId(1), itemId(2)]);
    const [first, second, third] = matches.map(({ fields }) => fields);
    expect(first).toMatchObject([
      { evidenceId: documents[0], versionNo: 1, found: { text: key(0), place: 'l2', offset: 3, difference: '0' } },
      { found: { place: 'l3', difference: '0' } },
    ]);
    expect(second).toMatchObject([{ found: { place: 'l1' } }, { found: { place: 'l2', difference: '1' } }]);
    expect(third).toMatchObject([{ found: { place: 'l1' } }, { evidenceId: null, found: null }]);
    expect((await paper(on.first)).itemDone).toBe(0);
  });

  it('becomes a result where a person takes it, on every paper, and says of which look it was', async () => {
    const cells = [cell(0, on.first), cell(0, on.second), cell(0, on.first, 'B'), cell(1, on.first, 'B')];
    const told = await toldOf(async () => {
      const taken = (await on.take(1, cells).expect(200)).body as TakenProposalsView;
      expect(taken).toMatchObject({ recorded: 4, voidedSignOffs: 0 });
      expect(taken.matching.taken).toHaveLength(4);
    });
    expect(told).toEqual([['matching.proposals-taken', 'practitioner']]);
    expect((await paper(on.second)).itemDone).toBe(1);
  });

  it('takes nothing where something was not found, nor over what somebody set, nor of an earlier look', async () => {
    const told = await toldOf(async () => {
      const asked = await on.take(1, [cell(1, on.first), cell(2, on.first, 'B')]).expect(422);
      expect(asked.body).toMatchObject({ code: 'matching.not-proposed', facts: { attribute: 'B' } });
      expect((await on.take(1, [cell(0, on.first)]).expect(422)).body.code).toBe('matching.already-recorded');
      expect((await on.take(2, [cell(1, on.first)]).expect(409)).body.code).toBe('stale-version');
      expect((await on.take(1, [cell(4, on.first)]).expect(422)).body.code).toBe('matching.not-proposed');
    });
    expect(told).toEqual([]);
  });

  it('leaves what a person set as it is, however often it is done again; what they set over it is theirs', async () => {
    const set = { itemId: itemId(0), attribute: 'A', result: 'DEVIATION', note: '申請がない', version: 1 };
    await at.practitioner
      .put(`${at.path}/tests/${on.first}/items`)
      .send({ results: [set] })
      .expect(200);
    await on.setRule(1).expect(200);
    await on.run().expect(201);
    const { taken, run } = await on.view();
    expect([run?.runNo, taken.length]).toEqual([2, 3]);
    const { body } = await at.practitioner.get(`${at.path}/populations/${on.populationId}`).expect(200);
    expect(body.items[0].results).toContainEqual(expect.objectContaining({ testId: on.first, result: 'DEVIATION' }));
    expect((await on.take(2, [cell(0, on.first)]).expect(422)).body.code).toBe('matching.already-recorded');
  });
});

describe('matching', () => {
  it('is not there for another firm, and refused to whoever only reads', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const cells = [{ itemId: itemId(1), testId: on.first, attribute: 'A' }];
    const placed = [{ itemId: itemId(4), evidenceId: documents[3] }];
    for (const [person, status] of [
      [stranger, 404],
      [at.outsider, 404],
      [at.qualityReviewer, 403],
    ] as const) {
      await person.get(on.path).expect(person === at.qualityReviewer ? 200 : 404);
      await person.get(`${on.path}/files`).expect(person === at.qualityReviewer ? 200 : 404);
      await on.place(placed, [], person).expect(status);
      await on.setRule(2, undefined, person).expect(status);
      await on.run(person).expect(status);
      await on.take(2, cells, person).expect(status);
    }
  });
});
