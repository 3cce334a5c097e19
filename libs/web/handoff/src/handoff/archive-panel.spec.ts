import type { EngagementView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { TestBed } from '@angular/core/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, Rendered, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArchivePanel } from './archive-panel';

const keeping = { assembleBy: '2027-02-16', keepUntil: '2036-12-18' };
const view = (state: 'handed_over' | 'archived') => ({ state, version: 7, keeping }) as EngagementView;

async function open(state: 'handed_over' | 'archived', may = true): Promise<Rendered> {
  TestBed.inject(EngagementContext).can = () => may;
  const panel = await renderPage(ArchivePanel, { engagementId: 'e1' });
  await answer(asked('engagements/e1'), view(state));
  return panel;
}

beforeEach(() => startWeb());

describe('the archive of an engagement', () => {
  it('is asked once more, says until when it is due and kept, and goes with the version that was seen', async () => {
    const panel = await open('handed_over');
    expect(panel.text).toContain('2027-02-16');
    await panel.press('案件を保管');
    const dialog = new Rendered(document.querySelector('cdk-dialog-container')!);
    expect(dialog.text).toContain('元には戻せません。');
    expect(nothingAsked()).toBe(true);
    await dialog.press('保管');
    const sent = asked('engagements/e1/archive', 'POST');
    expect(sent.request.body).toEqual({ version: 7 });
    await refuseWith(sent, 'engagement.open-notes', 422);
    expect(panel.text).toContain(problemText('engagement.open-notes').ja.happened.slice(0, -1));
  });

  it('is the engagement leader’s', async () => {
    const panel = await open('handed_over', false);
    expect(panel.button('案件を保管').getAttribute('aria-disabled')).toBe('true');
    await panel.press('案件を保管');
    expect(document.querySelector('cdk-dialog-container')).toBeNull();
  });

  it('says until when it is kept once it was done, and is not offered again', async () => {
    const panel = await open('archived');
    expect(panel.text).toContain('2036-12-18');
    expect(panel.text).not.toContain('案件を保管');
  });
});
