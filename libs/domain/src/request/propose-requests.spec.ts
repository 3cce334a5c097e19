import { describe, expect, it } from 'vitest';
import { proposeRequests, type AskedRequest, type ProposableLastYear, type RequestSources } from './propose-requests';

const procedure = (id: string, asks: string, shows = '') => ({ id, version: 2, asks, shows });
const paper = (testId: string, ...procedures: ReturnType<typeof procedure>[]) => {
  return { testId, controlNumber: `9.2.1.${testId}`, procedures };
};
const before = (id: string, change: Partial<ProposableLastYear> = {}): ProposableLastYear => ({
  ...{ id, code: 'R-007', title: '権限の一覧', wanted: '権限の一覧をください。', shows: '取得日', dueOn: '2027-10-15' },
  ...{ answererId: 'a1', testIds: ['1'], ...change },
});
const asked = (change: Partial<AskedRequest>): AskedRequest => ({
  ...{ code: 'R-012', wanted: '別のこと', testIds: [], procedureIds: [], followsId: null, ...change },
});
const propose = (sources: Partial<RequestSources>) =>
  proposeRequests({ papers: [], lastYear: [], asked: [], otherClients: [], ...sources });

describe('proposing what a client is asked for', () => {
  it('makes one request of the same words, whatever their width, for every paper that they serve', () => {
    const { proposals, leftOut } = propose({
      papers: [
        paper('1', procedure('p1', 'ＩＤの一覧をください。\n4月分', '取得日が分かる')),
        paper('2', procedure('p2', 'IDの一覧をください。 4月分', '取得日が分かる\n全件')),
        paper('3', procedure('p3', '規程をください。')),
      ],
    });
    expect(proposals).toMatchObject([
      {
        title: 'ＩＤの一覧をください。',
        testIds: ['1', '2'],
        shows: '取得日が分かる\n全件',
        procedures: [
          { id: 'p1', version: 2 },
          { id: 'p2', version: 2 },
        ],
        dueOn: null,
      },
      { title: '規程をください。', testIds: ['3'] },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('joins last year’s request of the same words, with its day and who answered it', () => {
    const { proposals } = propose({
      papers: [paper('1', procedure('p1', '権限の一覧をください。'))],
      lastYear: [before('r7'), before('r8', { wanted: '台帳をください。', testIds: ['2'], answererId: null })],
    });
    expect(proposals).toMatchObject([
      {
        testIds: ['1'],
        lastYear: [{ id: 'r7', code: 'R-007' }],
        dueOn: '2027-10-15',
        answererId: 'a1',
        shows: '取得日',
      },
      { wanted: '台帳をください。', testIds: ['2'], procedures: [], answererId: null },
    ]);
  });

  it.each([
    ['in the same words', asked({ wanted: '一覧 をください' })],
    ['of the same procedure for the same paper, in other words', asked({ procedureIds: ['p1'], testIds: ['1'] })],
  ])('leaves out what is asked already: %s', (_, there) => {
    const sources = { papers: [paper('1', procedure('p1', '一覧をください'))], asked: [there] };
    expect(propose(sources)).toEqual({
      proposals: [],
      leftOut: [{ reason: 'asked', what: '一覧をください', code: 'R-012', papers: 1 }],
    });
  });

  it('says of everything else why it is left out', () => {
    const { proposals, leftOut } = propose({
      papers: [paper('1'), paper('2', procedure('p2', '')), paper('3', procedure('p3', '株式会社ミズナラと同じ一覧'))],
      lastYear: [before('r1', { testIds: [] }), before('r2', { wanted: 'x', title: '台帳', testIds: ['4'] })],
      asked: [asked({ followsId: 'r2' })],
      otherClients: ['ミズナラ株式会社'],
    });
    expect(proposals).toEqual([]);
    expect(leftOut.map(({ reason, what, code, papers }) => [reason, what, code, papers])).toEqual([
      ['names-client', '株式会社ミズナラと同じ一覧', null, 1],
      ['no-paper', '権限の一覧', 'R-007', 0],
      ['asked', '台帳', 'R-012', 1],
      ['no-text', '9.2.1.1', null, 1],
      ['no-text', '9.2.1.2', null, 1],
    ]);
  });
});
