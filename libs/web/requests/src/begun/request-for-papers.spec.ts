import type { RequestTestView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { requestForPapers } from './request-for-papers';

const asking = (wanted: string, ...ids: string[]) => ({
  ...{ title: wanted, wanted, shows: '日付が分かる', answererId: null },
  papers: ids.map((id) => ({ id }) as RequestTestView),
});

describe('a request for papers', () => {
  it('begins in the words of the procedures where they ask one thing for all of them', () => {
    const proposals = [asking('規程をください。', 't1', 't2', 't3'), asking('一覧をください。', 't9')];
    const said = { title: '規程をください。', wanted: '規程をください。', shows: '日付が分かる' };
    expect(requestForPapers(['t1', 't2'], proposals)).toEqual({ testIds: ['t1', 't2'], ...said });
  });

  it('begins empty where they ask several things, nothing, or not for each of them', () => {
    const [one, other] = [asking('規程をください。', 't1'), asking('一覧をください。', 't1', 't2')];
    expect(requestForPapers(['t1'], [one, other])).toEqual({ testIds: ['t1'] });
    expect(requestForPapers(['t7'], [one, other])).toEqual({ testIds: ['t7'] });
    expect(requestForPapers(['t1', 't2'], [one])).toEqual({ testIds: ['t1', 't2'] });
  });
});
