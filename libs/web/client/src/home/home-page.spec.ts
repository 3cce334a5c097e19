import type { ClientDeskView, ClientRequestRow } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { HomePage } from './home-page';

const desk: ClientDeskView = {
  firmName: '霞台有限責任監査法人',
  clientName: '株式会社ミズナラクラウド',
  audits: [
    {
      id: 'e1',
      serviceName: 'ミズナラ文書基盤',
      periodStart: '2026-04-01',
      periodEnd: '2026-09-30',
      stage: 'under-way',
      contacts: [{ name: '高瀬 陽', role: 'leader' }],
      dates: [{ kind: 'report', date: '2026-12-31' }],
    },
  ],
  otherServices: ['クヌギ保管庫'],
};
const row = (code: string, change: Partial<ClientRequestRow>): ClientRequestRow => ({
  id: code,
  code,
  title: `記録 ${code}`,
  state: 'requested',
  dueOn: '2020-01-05',
  serviceName: 'ミズナラ文書基盤',
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
  askedByName: '佐藤 花子',
  answererName: null,
  isMine: false,
  isOver: false,
  files: 0,
  remindedAt: null,
  version: 1,
  ...change,
});

describe('the home of a client’s person', () => {
  beforeEach(() => startWeb([]));

  it('begins with what is asked, what came back first, and shows the audit with whom to ask and by when', async () => {
    const page = await renderPage(HomePage);
    await answer(asked('client-desk'), desk);
    const requests = [row('R-001', {}), row('R-002', { state: 'accepted' }), row('R-003', { state: 'returned' })];
    await answer(asked('client/requests'), requests);
    expect(page.element.querySelector('h1')?.textContent).toBe('お願いは 2件です');
    const lines = [...page.element.querySelectorAll('.line b')].map((line) => line.textContent);
    expect(lines).toEqual(['記録 R-003', '記録 R-001', '記録 R-002']);
    expect(page.text).toContain('日過ぎています');
    for (const words of ['高瀬 陽', '2026-12-31 まで', '監査中', 'クヌギ保管庫']) expect(page.text).toContain(words);
  });

  it('says that nothing is asked, where nothing is', async () => {
    const page = await renderPage(HomePage);
    await answer(asked('client-desk'), { ...desk, audits: [], otherServices: [] });
    await answer(asked('client/requests'), []);
    expect(page.text).toContain('今、お願いしていることはありません');
    expect(page.text).toContain('始まっている監査はありません');
  });
});
