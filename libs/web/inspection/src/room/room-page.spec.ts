import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InspectionRoomView } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aRoom } from './a-room.fixture';
import { RoomPage } from './room-page';

async function open(room: InspectionRoomView): Promise<Rendered> {
  const page = await renderPage(RoomPage);
  await answer(asked('inspection-room'), room);
  return page;
}

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('what was opened to an inspector', () => {
  it('says under which inspection, and leads to each engagement', async () => {
    const page = await open(aRoom);
    for (const words of [
      '日本セキュリティ監査協会',
      '検-1',
      '期間中',
      '2026年度の監査',
      '無作為の抽出',
      '調書 3 / 10 査閲済み',
    ])
      expect(page.text).toContain(words);
    expect(page.element.querySelectorAll('a.name')).toHaveLength(1);
  });

  it('is nothing before the first day and once it was ended', async () => {
    const page = await open({ ...aRoom, standing: 'ended', engagements: [] });
    expect(page.text).toContain('今、開示されている案件はありません');
    expect(page.text).toContain('終了');
  });
});
