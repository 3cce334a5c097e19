import type { AddendumView } from '@akashi/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, startWeb } from '../testing';
import { AddendumList } from './addendum-list';

const written: AddendumView = {
  id: 'a1',
  number: 1,
  testId: 't1',
  controlKey: '9.2.1.3.1',
  testType: 'DESIGN',
  datedOn: '2027-07-01',
  reason: '保管の後に届いたため',
  said: '記録の写しを受領した。',
  state: 'written',
  writtenById: 'u1',
  writtenByName: '佐藤 花子',
  endedByName: null,
  endedAt: null,
  endReason: null,
  version: 1,
};
const shown = (change: Partial<AddendumView>, inputs: object = {}) =>
  renderPage(AddendumList, { engagementId: 'e1', addenda: [{ ...written, ...change }], ...inputs });

describe('the addenda of a file', () => {
  beforeEach(() => startWeb([]));

  it('say what was added, why, whom by, and lead to the paper', async () => {
    const page = await shown({});
    for (const words of [
      '追補 1',
      '2027-07-01',
      '確認待ち',
      '記録の写しを受領した。',
      '保管の後に届いたため',
      '佐藤 花子',
    ])
      expect(page.text).toContain(words);
    expect(page.element.querySelector('a')?.getAttribute('href')).toBe('/engagements/e1/papers/t1');
    expect(page.element.querySelectorAll('button')).toHaveLength(0);
  });

  it('are confirmed by another and taken back by who wrote them, while they wait', async () => {
    const other = await shown({}, { mayConfirm: true, userId: 'u2' });
    expect([...other.element.querySelectorAll('button')].map((one) => one.textContent.trim())).toEqual(['確認 追補 1']);
    const own = await shown({}, { mayConfirm: true, userId: 'u1' });
    expect([...own.element.querySelectorAll('button')].map((one) => one.textContent.trim())).toEqual(['取下げ 追補 1']);
    const over = await shown({ state: 'confirmed', endedByName: '高瀬 亮' }, { mayConfirm: true, userId: 'u2' });
    expect(over.element.querySelectorAll('button')).toHaveLength(0);
    expect(over.text).toContain('確認 高瀬 亮');
  });

  it('say on the whole file what concerns no paper, and why one was taken back', async () => {
    const page = await shown({ testId: null, controlKey: null, testType: null, state: 'withdrawn', endReason: '誤記' });
    expect(page.text).toContain('ファイル全体について');
    expect(page.text).toContain('取下げの理由：誤記');
  });
});
