import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MissingPopulations } from './missing-populations';

const missing = [
  { code: 'P-03', name: '変更の申請', reason: '', frequency: null, controls: 4, populationId: null },
  { code: 'P-04', name: '', reason: '', frequency: null, controls: 1, populationId: null },
];
const asked = [{ id: 'r1', key: 'P-03', code: 'R-012', title: '一覧', state: 'requested', dueOn: '2031-03-31' }];
const open = (mayAsk: boolean) =>
  renderPage(MissingPopulations, { engagementId: 'e1', missing, asked, mayAsk, mayRegister: true } as never);

beforeEach(() => startWeb());

describe('populations that are missing', () => {
  it('lead to a request for the list of each, and to what was asked already', async () => {
    const page = await open(true);
    const links = [...page.element.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([
      '/engagements/e1/populations/new?code=P-03',
      '/engagements/e1/requests?open=r1',
      '/engagements/e1/requests?missing=P-03',
      '/engagements/e1/populations/new?code=P-04',
      '/engagements/e1/requests?missing=P-04',
    ]);
  });

  it('are asked for by those who ask alone', async () => {
    expect((await open(false)).text).not.toContain('一覧を依頼');
  });
});
