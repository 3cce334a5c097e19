import type { ClientDocumentView } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DocumentsPage } from './documents-page';

const document: ClientDocumentView = {
  ...{ id: 'd1', kind: 'facts', serviceName: 'ミズナラ文書基盤', periodStart: '2026-04-01', periodEnd: '2026-09-30' },
  ...{ fileName: '事実の案.pdf', size: 2048, note: '11月30日までにご覧ください。' },
  ...{ releasedByName: '佐藤 花子', releasedAt: '2026-11-20T01:00:00Z', takenBack: null, replaced: null },
};

async function open(...documents: ClientDocumentView[]): Promise<Rendered> {
  const page = await renderPage(DocumentsPage);
  await answer(asked('client/documents'), documents);
  return page;
}

beforeEach(() => startWeb());

describe('the documents that a client’s people were given', () => {
  it('say what they are, from whom and when, and lead to the file', async () => {
    const page = await open(document);
    for (const words of ['発見事項の事実の案', '佐藤 花子', '11月30日までにご覧ください。', 'ミズナラ文書基盤'])
      expect(page.text).toContain(words);
    const link = page.element.querySelector<HTMLAnchorElement>('a[download]')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['事実の案.pdf', '/api/client/documents/d1/file']);
  });

  it('say of a report that another version took its place, and of what was taken back why', async () => {
    const replaced = { edition: 2, on: '2026-12-20' };
    const takenBack = { at: '2026-11-21T01:00:00Z', reason: '別の期のものでした。' };
    const page = await open(
      { ...document, kind: 'report', replaced },
      { ...document, id: 'd2', fileName: null, size: null, takenBack },
    );
    expect(page.text).toContain('2026-12-20 に第2版に置き換えられました');
    expect(page.text).toContain('別の期のものでした。');
    expect(page.element.querySelectorAll('a[download]')).toHaveLength(1);
  });

  it('are none before anything was given', async () => {
    expect((await open()).text).toContain('受け取った資料はまだありません');
  });
});
