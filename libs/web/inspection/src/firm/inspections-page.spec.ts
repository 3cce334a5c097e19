import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InspectionView, InspectorOpeningView } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import { Session } from '@akashi/web-platform';
import { answer, asked, Rendered, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { anInspection } from './an-inspection.fixture';
import { InspectionsPage } from './inspections-page';

const openings: InspectorOpeningView[] = [
  {
    ...{ seq: 7, at: '2026-11-05T01:00:00.000Z', byName: '検査 花子', operation: 'evidence.file' },
    ...{ engagementId: 'e1', engagementName: '2026年度の監査', sha256: 'a'.repeat(64) },
  },
];

const another = { ...anInspection, id: 'i2', authority: '別の検査機関', reference: '検-2' };

async function open(view: InspectionView, ...permissions: Permission[]): Promise<Rendered> {
  return openAt('i1', view, permissions);
}

/** With the inspection that the address names. */
async function openAt(inspection: string, view: InspectionView, permissions: Permission[]): Promise<Rendered> {
  const session = TestBed.inject(Session);
  session.can = (asked) => permissions.includes(asked);
  const page = await renderPage(InspectionsPage, { inspection });
  await answer(asked('inspections'), [view, another]);
  await answer(asked(`inspections/${inspection}`), { ...view, id: inspection });
  await answer(asked(`inspections/${inspection}/openings`), { total: 101, lines: openings, next: 7 });
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
    const page = await open(anInspection, ...office);
    const said = ['日本セキュリティ監査協会', '期間中', '無作為の抽出', 'kensa@authority.example', '追加の確認'];
    for (const words of [...said, '証跡のファイルの取得', '検査 花子']) expect(page.text).toContain(words);
    for (const words of ['期間の延長', '検査担当者の招待']) expect(page.text).toContain(words);
  });

  it('offers an administrator the end alone, and nobody anything once it is over', async () => {
    const page = await open(anInspection, 'inspection.read', 'inspection.end');
    expect(page.text).not.toContain('期間の延長');
    expect(page.text).not.toContain('検査担当者の招待');
    expect(page.text).toContain('検査用の一式（検査 花子）');
    expect(page.element.querySelector('a[download]')).toBeNull();
    const ended = { reason: '終了の連絡', byName: '長谷川 静', at: '2026-11-26T01:00:00Z' };
    TestBed.resetTestingModule();
    startWeb();
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const over = await open({ ...anInspection, standing: 'ended', end: ended }, ...office);
    expect(over.text).toContain('終了の連絡');
    expect(over.text).not.toContain('期間の延長');
  });

  it('comes back to the inspection that the address names', async () => {
    const page = await openAt('i2', anInspection, office);
    expect(page.element.querySelector('[aria-current="true"]')?.textContent).toContain('別の検査機関');
  });

  it('shows what was opened a page at a time, and how much of how much', async () => {
    const page = await open(anInspection, ...office);
    expect(page.text).toContain('101件のうち1–1');
    await page.press('次の1件');
    const older = asked('inspections/i1/openings');
    expect(older.request.urlWithParams).toContain('before=7');
    await answer(older, { total: 101, lines: [{ ...openings[0], seq: 6 }], next: null });
    expect(page.text).toContain('101件のうち2–2');
    expect(page.text).not.toContain('次の');
    await page.press('最新へ');
    expect(asked('inspections/i1/openings').request.urlWithParams).not.toContain('before');
  });

  it('gives an inspector the bundle of an engagement, and has those that were given', async () => {
    const page = await open(anInspection, ...office);
    const link = page.element.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe('/api/engagements/e1/inspection-bundles/b1/file');
    await page.press('検査用の一式');
    const dialog = new Rendered(document.querySelector('cdk-dialog-container')!);
    expect(dialog.text).toContain('検査 花子（主任）');
    await dialog.press('作成');
    const sent = asked('engagements/e1/inspection-bundles', 'POST');
    expect(sent.request.body).toEqual({ inspectionId: 'i1', inspectorId: 'p1', version: 2 });
    await answer(sent, anInspection.bundles[0]!);
    await answer(asked('inspections'), [anInspection]);
    await answer(asked('inspections/i1'), { ...anInspection, bundles: [] });
    expect(page.element.querySelector('a[download]')).toBeNull();
  });

  it('makes another link for whoever has not come in, and for nobody else', async () => {
    const joined = await open(anInspection, ...office);
    expect(joined.text).not.toContain('リンクの作り直し');
    TestBed.resetTestingModule();
    startWeb();
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const [person] = anInspection.people;
    const waiting = { ...person!, state: 'expired', joinedAt: null } as const;
    const page = await open({ ...anInspection, people: [waiting] }, ...office);
    await page.press('リンクの作り直し');
    const confirm = new Rendered(document.querySelector('cdk-dialog-container')!);
    expect(confirm.text).toContain('前のリンクは');
    await confirm.press('リンクの作り直し');
    const sent = asked('inspections/i1/inspectors/p1/link', 'POST');
    expect(sent.request.body).toEqual({ version: 2 });
    await answer(sent, { ...waiting, state: 'invited', version: 3, path: '/join-inspection#fresh' });
    const shown = new Rendered([...document.querySelectorAll<HTMLElement>('cdk-dialog-container')].at(-1)!);
    expect(shown.field('リンク').value).toContain('/join-inspection#fresh');
  });

  it('opens the engagements that the office chose from all there are, each with the reason', async () => {
    const page = await open(anInspection, ...office);
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
