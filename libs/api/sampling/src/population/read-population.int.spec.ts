import { ledgerOf } from '@akashi/api-testing';
import type { PopulationView } from '@akashi/contracts';
import { drawSample, rankRows } from '@akashi/domain/sampling';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, on, test } from './sampled-engagement.fixture';

eachInAnEngagement();

const listing = (count: number) => Array.from({ length: count }, (_, n) => `R-${n + 1};申請 ${n + 1}`);
const wrapped = Buffer.from(`変更申請の一覧\r\n\r\n番号;件名\r\n${listing(30).join('\r')}\n合計;30\n;\n\u001a`);

describe('a file that can be read in more than one way', () => {
  it('comes back with its choices, and nothing is kept', async () => {
    const { body } = await on.register({}, wrapped).expect(422);
    expect(body).toMatchObject({
      code: 'population.reading-asked',
      faults: [
        { rule: 'asked-head', value: '3', choices: expect.arrayContaining(['0', '3']) as string[] },
        { rule: 'asked-footer', value: 'left-out', place: '34', choices: ['left-out', 'records'] },
      ],
    });
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
    expect(await ledgerOf(test, at.engagementId)).toEqual([]);
  });

  it('is taken in as it was decided, and says what was', async () => {
    const population = await on.registered({ headRow: 3, footer: 'left-out' }, wrapped);
    expect(population).toMatchObject({
      header: ['番号', '件名'],
      rowCount: 30,
      reading: {
        form: 'akashi-rows-2',
        choices: { encoding: 'utf-8', delimiter: ';', quotes: 'enclose', headRow: 3, footer: 'left-out' },
        decided: ['head', 'footer'],
        titles: [{ row: 1, values: ['変更申請の一覧'] }],
        footers: [{ row: 34, values: ['合計', '30'] }],
        controlTotals: [{ column: 2, stated: '30', counted: '30', agrees: true }],
      },
    });
    const rules = population.reading!.notices.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['end-mark', 'empty-rows', 'rows-without-value']));
    expect(await ledgerOf(test, at.engagementId)).toHaveLength(1);
  });

  it.each([
    { headRow: '' },
    { headRow: ' ' },
    { headRow: '-1' },
    { headRow: '1.5' },
    { headRow: 'A' },
    { headRow: ['1', '2'] },
    { firstRecord: '-1' },
    { footer: 'odd' },
    { footer: '' },
    { delimiter: '::' },
    { delimiter: ['\t', ','] },
    { quotes: 'some' },
    { encoding: 'latin1' },
    { sheet: '' },
    { equalRowsReason: ' ' },
    { struckReason: ' ' },
  ])('is not read by a choice that is none: %j', async (choice) => {
    await on.register({ headRow: 3, footer: 'left-out', ...choice }, wrapped).expect(400);
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
  });

  it.each([{ headRow: 99 }, { headRow: 2 }, { headRow: 1e15 }])(
    'is asked of again where the choice is of another file: %j',
    async (choice) => {
      const { body } = await on.register({ footer: 'left-out', ...choice }, wrapped).expect(422);
      expect(body).toMatchObject({ code: 'population.reading-asked', faults: [{ rule: 'asked-head', value: '3' }] });
    },
  );

  it('without a head keeps the title above its records once a person says where they begin', async () => {
    const headless = Buffer.from('変更申請の一覧\n\nR-1,a\nR-2,b\n');
    const { body } = await on.register({ headRow: 0 }, headless).expect(422);
    expect(body).toMatchObject({ faults: [{ rule: 'asked-titles', value: '3', choices: ['1', '3', '4'] }] });
    const population = await on.registered({ headRow: 0, firstRecord: 3 }, headless);
    expect(population).toMatchObject({
      header: ['A', 'B'],
      rowCount: 2,
      reading: {
        choices: { headRow: 0, firstRecord: 3 },
        decided: ['head', 'titles'],
        titles: [{ row: 1, values: ['変更申請の一覧'] }],
      },
    });
    await on.link(population).expect(200);
    const { items } = (await on.draw(population).expect(201)).body as PopulationView;
    expect(items.map(({ cells }) => cells[0]).sort()).toEqual(['R-1', 'R-2']);
  });

  it('is drawn from as it was decided', async () => {
    const population = await on.registered({ headRow: 3, footer: 'left-out', frequency: 'WEEKLY' }, wrapped);
    await on.link(population).expect(200);
    const { items, draws } = (await on.draw(population).expect(201)).body as PopulationView;
    const ranking = rankRows(
      Buffer.from(draws[0]!.seedHex!, 'hex'),
      listing(30).map((line, n) => ({ rowNumber: n + 1, cells: line.split(';') })),
      (bytes) => createHash('sha256').update(bytes).digest(),
    );
    expect(items.map(({ rowNumber }) => rowNumber)).toEqual(
      drawSample(ranking, 5, new Set()).map(({ rowNumber }) => rowNumber),
    );
    expect(items.map(({ cells, rowNumber }) => cells[0] === `R-${rowNumber}`)).toEqual(Array(5).fill(true));
  });

  it('in an encoding nobody understood shows its first bytes, and is read when a person knows', async () => {
    const chinese = Buffer.from('b1e0bac52cd0d5c3fb0d0a312cd5c5ceb00d0a', 'hex');
    const { body } = await on.register({}, chinese).expect(422);
    const [asked] = (body as { faults: { rule: string; value: string }[] }).faults;
    expect(asked).toMatchObject({ rule: 'asked-encoding', value: chinese.subarray(0, 32).toString('hex') });
    const population = await on.registered({ encoding: 'gb18030', headRow: 1 }, chinese);
    expect(population).toMatchObject({ header: ['编号', '姓名'], fileEncoding: 'gb18030' });
  });

  it('with equal rows is taken in with a reason, told apart by their place', async () => {
    const log = Buffer.from('日時,利用者\n2026-04-01 09:00:01,u1\n2026-04-01 09:00:01,u1\n');
    expect((await on.register({}, log).expect(422)).body).toMatchObject({
      faults: [{ rule: 'asked-equal-rows', rows: 2 }],
    });
    const population = await on.registered({ equalRowsReason: '秒までの記録' }, log);
    expect(population).toMatchObject({ rowCount: 2, reading: { equalRows: 2, decided: ['equal-rows'] } });
  });

  it('tells every fault at once, with its row and column', async () => {
    const { body } = await on.register({}, Buffer.from('番号,氏名\n1,a,b\n2,"b"c\n3,\u0007\n4,d\n')).expect(422);
    expect((body as { faults: object[] }).faults).toMatchObject([
      { place: '2:C', rule: 'ragged-row', value: '3/2' },
      { place: '3:B', rule: 'text-after-quote', value: '"b"c/"bc"' },
      { place: '4:B', rule: 'control-character', value: 'U+0007' },
    ]);
  });
});

describe('a population from before its reading was asked', () => {
  it('is drawn from as it was read then', async () => {
    const population = await on.registered({ frequency: 'WEEKLY' });
    await test.admin.query(`UPDATE population SET reading = NULL WHERE id = $1`, [population.id]);
    await on.link(population).expect(200);
    const { items } = (await on.draw(population).expect(201)).body as PopulationView;
    expect(items).toHaveLength(5);
    expect(items.every(({ cells, rowNumber }) => cells[0] === `R-${rowNumber}`)).toBe(true);
  });
});

describe('what is kept of a file besides its records', () => {
  it('is bound, and says what was cut', async () => {
    const above = Array.from({ length: 300 }, (_, n) => `説明 ${n}${'あ'.repeat(300)}`);
    const file = Buffer.from([...above, '番号,件名', 'R-1,a', 'R-2,b', ''].join('\n'));
    const { reading } = await on.registered({ delimiter: ',', headRow: 301 }, file);
    expect(reading!.titles).toHaveLength(20);
    expect(reading!.cut).toEqual({ titles: { rows: 280, values: 20 }, footers: { rows: 0, values: 0 } });
    expect(reading!.titles[0]!.values[0]).toMatch(/^説明 0あ+…$/u);
  });
});
