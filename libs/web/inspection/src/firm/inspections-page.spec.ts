import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InspectionView, InspectorOpeningView } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import { Session } from '@akashi/web-platform';
import { answer, asked, Rendered, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { InspectionsPage } from './inspections-page';

const inspection: InspectionView = {
  ...{
    id: 'i1',
    authority: '日本セキュリティ監査協会',
    reference: '検-1',
    beginsOn: '2026-11-01',
    endsOn: '2026-12-20',
  },
  ...{ standing: 'in-force', engagements: 1, inspectors: 1, lastOpenedAt: null, version: 2, purpose: '登録要件の確認' },
  ...{ allowedByName: '長谷川 静', allowedAt: '2026-10-20T01:00:00Z', end: null },
  opened: [{ id: 'e1', name: '2026年度の監査', clientName: '株式会社水楢', reason: '無作為の抽出' }],
  people: [
    {
      ...{ id: 'p1', name: '検査 花子', title: '主任', email: 'kensa@authority.example', state: 'joined' },
      ...{
        invitedAt: '2026-10-21T01:00:00Z',
        expiresAt: '2026-10-24T01:00:00Z',
        joinedAt: '2026-10-22T01:00:00Z',
        version: 2,
      },
    },
  ],
  extensions: [
    {
      beforeOn: '2026-11-30',
      afterOn: '2026-12-20',
      reason: '追加の確認',
      byName: '長谷川 静',
      at: '2026-11-25T01:00:00Z',
    },
  ],
};
const openings: InspectorOpeningView[] = [
  {
    ...{ seq: 7, at: '2026-11-05T01:00:00.000Z', byName: '検査 花子', operation: 'evidence.file' },
    ...{ engagementId: 'e1', engagementName: '2026年度の監査', sha256: 'a'.repeat(64) },
  },
];

async function open(view: InspectionView, ...permissions: Permission[]): Promise<Rendered> {
  const session = TestBed.inject(Session);
  session.can = (asked) => permissions.includes(asked);
  const page = await renderPage(InspectionsPage);
  await answer(asked('inspections'), [view]);
  await answer(asked('inspections/i1'), view);
  await answer(asked('inspections/i1/openings'), openings);
  return page;
}

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

const office: Permission[] = [
  'inspection.read',
  'inspection.allow',
  'inspection.extend',
  'inspection.end',
  'inspector.invite',
];

describe('the firm’s page of inspections', () => {
  it('says what is open to whom, how it was extended, and what was opened', async () => {
    const page = await open(inspection, ...office);
    const said = ['日本セキュリティ監査協会', '期間中', '無作為の抽出', 'kensa@authority.example', '追加の確認'];
    for (const words of [...said, '証跡のファイルの取得', '検査 花子']) expect(page.text).toContain(words);
    for (const words of ['期間の延長', '検査担当者の招待']) expect(page.text).toContain(words);
  });

  it('offers an administrator the end alone, and nobody anything once it is over', async () => {
    const page = await open(inspection, 'inspection.read', 'inspection.end');
    expect(page.text).not.toContain('期間の延長');
    expect(page.text).not.toContain('検査担当者の招待');
    const ended = { reason: '終了の連絡', byName: '長谷川 静', at: '2026-11-26T01:00:00Z' };
    TestBed.resetTestingModule();
    startWeb();
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const over = await open({ ...inspection, standing: 'ended', end: ended }, ...office);
    expect(over.text).toContain('終了の連絡');
    expect(over.text).not.toContain('期間の延長');
  });

  it('opens the engagements that the office chose from all there are, each with the reason', async () => {
    const page = await open(inspection, ...office);
    await page.key('n');
    const engagement = (id: string, name: string) => ({ id, name, clientName: '株式会社水楢' });
    await answer(asked('engagements'), [engagement('e1', '2026年度の監査'), engagement('e2', '２０２５年度の監査')]);
    const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const dialog = new Rendered(document.querySelector('cdk-dialog-container')!);
    await dialog.type('検査機関', '試験検査機関');
    await dialog.type('検査の番号', '検-2');
    await dialog.type('目的', '登録要件の確認');
    await dialog.type('終了日', inAMonth);
    await dialog.type('選んだ案件を開示する理由', '無作為の抽出');
    await dialog.press('許可');
    expect(dialog.text).toContain('案件');
    await dialog.type('開示する案件を探す', '2025');
    await settled();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.choices input')];
    expect(boxes).toHaveLength(1);
    boxes[0]!.click();
    await settled();
    await dialog.press('許可');
    expect(asked('inspections', 'POST').request.body).toMatchObject({
      engagements: [{ engagementId: 'e2', reason: '無作為の抽出' }],
    });
  });
});
