import { describe, expect, it } from 'vitest';
import type { TableFile } from '../table';
import { compareRequestList } from './compare-request-list';
import type { ListGround, StandingRequest } from './listed-request';
import { readRequestList, requestListMark } from './read-request-list';

const engagementId = '01890000-0000-7000-8000-000000000001';
const letters = 'ABCDEFGHIJK';

function listOf(heads: readonly string[], ...rows: readonly (readonly string[])[]): TableFile {
  const lines = [[requestListMark(engagementId)], heads, ...rows];
  const cells = (texts: readonly string[], row: number) =>
    texts.flatMap((text, at) =>
      text === '' ? [] : [{ address: `${letters[at]}${row}`, column: at + 1, text, kind: 'text' as const }],
    );
  const rowsOf = lines.map((texts, at) => ({ row: at + 1, hidden: false, cells: cells(texts, at + 1) }));
  return { format: 'xlsx', encoding: null, sheets: [{ name: '依頼資料', hidden: false, rows: rowsOf, merged: [] }] };
}

const standing = (change: Partial<StandingRequest> = {}): StandingRequest => ({
  id: 'r1',
  number: 1,
  code: 'R-001',
  version: 3,
  state: 'requested',
  title: 'ログの点検',
  wanted: '記録を\nください。',
  shows: '',
  dueOn: '2026-10-30',
  answererId: 'nomura',
  answererName: '野村 拓也',
  testIds: ['t1'],
  files: 0,
  answer: null,
  ...change,
});
const ground = (...requests: StandingRequest[]): ListGround => ({
  engagementState: 'in_fieldwork',
  today: '2026-10-20',
  standing: requests,
  answerers: [
    { id: 'nomura', name: '野村 拓也' },
    { id: 'fujii', name: '藤井 恵' },
  ],
  papers: [
    { id: 't1', names: ['9.2.1.3 運用', '9.2.1.3 Operation'] },
    { id: 't2', names: ['9.2.1.4 整備', '9.2.1.4 Design'] },
  ],
  how: 'Excel',
});
const heads = [
  '番号',
  '求めているもの',
  '依頼の文',
  '期限',
  '回答する人',
  '使う調書',
  '回答',
  '回答した人',
  '回答した日',
];
const asIs = ['R-001', 'ログの点検', '記録を\r\nください。', '2026-10-30', '野村　拓也', '9.2.1.3 運用'];

const compared = (file: TableFile, ...requests: StandingRequest[]) =>
  compareRequestList(readRequestList(file)!, ground(...requests));

describe('a list of requests that comes back', () => {
  it('changes nothing where it says what stands, whatever made its line ends and blanks', () => {
    expect(compared(listOf(heads, asIs), standing())).toEqual({ requests: [], same: 1, faults: [] });
  });

  it('gives a request that was sent to another person and other papers, and never another text', () => {
    const row = [...asIs.slice(0, 4), '藤井 恵', '9.2.1.3 運用\n9.2.1.4 Design'];
    const { requests } = compared(listOf(heads, row), standing());
    expect(requests).toMatchObject([{ id: 'r1', version: 3, content: { answererId: 'fujii', testIds: ['t1', 't2'] } }]);
    const { faults } = compared(listOf(heads, ['1', '別の件名', ...asIs.slice(2)]), standing());
    expect(faults).toMatchObject([{ row: 3, address: 'B3', rule: 'request.text-was-sent', value: '別の件名' }]);
  });

  it('takes a row without a number for a new request, but for one that asks what another asks already', () => {
    const fresh = ['', '規程の写し', '写しをください。', '2026/11/6'];
    const { requests } = compared(listOf(heads, fresh), standing());
    expect(requests).toMatchObject([{ id: null, content: { title: '規程の写し', dueOn: '2026-11-06', testIds: [] } }]);
    const again = standing({
      id: 'r2',
      number: 2,
      title: '規程の写し',
      wanted: '写しをください。',
      dueOn: '2026-11-06',
    });
    const twice = compared(listOf(heads.slice(0, 4), fresh), standing(), again);
    expect(twice).toEqual({ requests: [], same: 1, faults: [] });
    expect(compared(listOf(heads, fresh, fresh), standing()).faults).toMatchObject([
      { rule: 'request-list.row-twice' },
    ]);
  });

  it('records an answer once, with who gave it and when, and only where one is awaited', () => {
    const answered = [...asIs, '別便で送ります。', '藤井 恵', '2026-10-19'];
    const { requests } = compared(listOf(heads, answered), standing());
    expect(requests).toMatchObject([
      { content: null, answer: { note: '別便で送ります。', from: '藤井 恵', on: '2026-10-19', how: 'Excel' } },
    ]);
    const answer = { note: '別便で送ります。', by: '藤井 恵', on: '2026-10-19' };
    const after = standing({ state: 'submitted', answer });
    expect(compared(listOf(heads, answered), after)).toMatchObject({ requests: [], same: 1, faults: [] });
    const other = compared(listOf(heads, [...asIs, '追記', '藤井 恵', '2026-10-19']), after);
    expect(other.faults).toMatchObject([{ address: 'G3', rule: 'request.not-waiting' }]);
    const late = compared(listOf(heads, [...asIs, '追記', '藤井 恵', '2026-10-21']), standing());
    expect(late.faults).toMatchObject([{ address: 'I3', rule: 'request.received-on-invalid' }]);
  });

  it('says at its cell what names nobody, no paper, no day and no request', () => {
    const row = ['R-009', ...asIs.slice(1)];
    expect(compared(listOf(heads, row), standing()).faults).toMatchObject([
      { address: 'A3', rule: 'request-list.number-unknown' },
    ]);
    const wrong = ['', '件名', '文', '来週', '山田 太郎', '9.9.9.9 運用'];
    expect(compared(listOf(heads, wrong), standing()).faults.map(({ address, rule }) => `${address} ${rule}`)).toEqual([
      'D3 request-list.date-unreadable',
      'E3 request-list.answerer-unknown',
      'F3 request-list.paper-unknown',
    ]);
    expect(compared(listOf(heads, asIs, asIs), standing()).faults).toMatchObject([
      { row: 4, rule: 'request-list.number-twice' },
    ]);
  });

  it('says at the cell alone what is longer than a request holds, or turns the text after it around', () => {
    const long = ['', 'あ'.repeat(201), '写しをください。', '2026-11-06', '', '9.2.1.4 整備'];
    expect(compared(listOf(heads, long)).faults).toMatchObject([{ address: 'B3', rule: 'request.text-not-storable' }]);
    const turned = ['', '規程', '写し\u202eをください。', '2026-11-06'];
    expect(compared(listOf(heads, turned)).faults).toMatchObject([
      { address: 'C3', rule: 'request.text-not-storable' },
    ]);
  });

  it('takes none of two papers that are called the same', () => {
    const two = ground(standing({ testIds: ['t2'] }));
    const papers = [...two.papers, { id: 't3', names: ['9.2.1.4 整備'] }];
    const list = readRequestList(listOf(heads, [...asIs.slice(0, 5), '9.2.1.4 整備']))!;
    expect(compareRequestList(list, { ...two, papers })).toMatchObject({
      requests: [],
      faults: [{ address: 'F3', rule: 'request-list.paper-unknown', value: '9.2.1.4 整備' }],
    });
  });

  it('leaves what its columns do not hold, and says which of them are none of ours', () => {
    const reading = readRequestList(
      listOf(['番号', '求めているもの', '依頼の文', '社内メモ'], ['1', ...asIs.slice(1, 3), 'x']),
    )!;
    expect(reading.unknown).toEqual(['社内メモ']);
    expect(compareRequestList(reading, ground(standing()))).toEqual({ requests: [], same: 1, faults: [] });
  });

  it('says of which engagement it was written, and has no sheet without its headings', () => {
    expect(readRequestList(listOf(heads, asIs))?.engagementId).toBe(engagementId);
    expect(readRequestList(listOf(['番号', '件名']))).toBeNull();
  });
});

describe('a list that went out with a drop link', () => {
  const ofLink = (...rows: readonly (readonly string[])[]) => {
    const reading = readRequestList(listOf(heads, ...rows))!;
    const link = { asked: ['r1'], recipientName: '藤井 恵' };
    return compareRequestList(reading, {
      ...ground(standing(), standing({ id: 'r2', number: 2, code: 'R-002' })),
      link,
    });
  };

  it('says of which link it is', () => {
    const [head, ...rest] = listOf(heads, asIs).sheets[0]!.rows;
    const cells = [{ ...head!.cells[0]!, text: requestListMark(engagementId, 'l1') }];
    const sheet = { ...listOf(heads).sheets[0]!, rows: [{ ...head!, cells }, ...rest] };
    expect(readRequestList({ ...listOf(heads), sheets: [sheet] })).toMatchObject({ engagementId, linkId: 'l1' });
    expect(readRequestList(listOf(heads, asIs))).toMatchObject({ engagementId, linkId: null });
  });

  it('is read for its answers alone, of its recipient where nobody else is named', () => {
    const row = [...asIs.slice(0, 3), '2027-01-01', '藤井 恵', '9.2.1.4 整備', '別便です。', '', '2026-10-01'];
    const answer = { note: '別便です。', from: '藤井 恵', on: '2026-10-01', how: 'Excel' };
    const changes = [{ field: 'answer', before: '', after: '別便です。' }];
    expect(ofLink(row)).toEqual({
      requests: [{ row: 3, id: 'r1', code: 'R-001', version: 3, content: null, answer, changes }],
      ...{ same: 0, faults: [] },
    });
  });

  it('is refused at a row that is new, that says something else or that the link does not ask for', () => {
    const [, ...words] = asIs;
    const rules = (row: readonly string[]) => ofLink(row).faults.map(({ address, rule }) => `${address} ${rule}`);
    expect(rules(['', '体制図', '体制図をください。'])).toEqual(['B3 request-list.link-row-new']);
    expect(rules(['R-002', ...words])).toEqual(['A3 request-list.link-number-changed']);
    expect(rules(['R-001', '別の件名', ...words.slice(1)])).toEqual(['A3 request-list.link-number-changed']);
    expect(rules(['R-009', ...words])).toEqual(['A3 request-list.number-unknown']);
  });
});
