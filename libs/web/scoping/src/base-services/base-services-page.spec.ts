import type { BaseServicesView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext, todayInJapan } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  openDialog,
  refuseWith,
  renderPage,
  settled,
  startWeb,
  type OpenDialog,
} from '@akashi/web-ui/testing';
import { signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAmendmentPage } from '../amendment/changes.fixture';
import { BaseServicesPage } from './base-services-page';
import { endedBaseServices, plannedPage, someBaseServices } from './base-services.fixture';
import { RecordCheckDialog } from './record-check-dialog';

const engagement = { state: 'in_fieldwork', permissions: ['base-service.check', 'plan.amend', 'plan.approve'] };
const context = {
  current: signal(engagement),
  can: (permission: string) => engagement.permissions.includes(permission),
  refresh: () => Promise.resolve(),
};

beforeEach(() => startWeb([{ provide: EngagementContext, useValue: context }]));

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

/** What the list showed, as a person picks it. */
async function pick({ element }: { element: HTMLElement }, value: string): Promise<void> {
  element.querySelector<HTMLInputElement>(`input[type=radio][value=${value}]`)?.click();
  await settled();
}

async function open(view = someBaseServices(), page = plannedPage()) {
  const rendered = await renderPage(BaseServicesPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/base-services'), view);
  await answer(asked('engagements/e1/plan/amendment'), page);
  return rendered;
}

describe('the base services of an engagement', () => {
  it('say which one was never looked up, and how many controls rest on it', async () => {
    const page = await open();
    expect(page.text).toContain('登録の確認がまだない');
    expect(page.text).toContain('96件');
    expect(page.text).toContain('2027-10-31（依頼者の登録による）');
    expect(page.text).not.toContain('引継ぎの終わりと計画の変更');
  });

  it('show every look at the list, and lead to the amendment when a registration ended in the period', async () => {
    const page = await open(endedBaseServices());
    expect(page.text).toContain('登録の終了が公表されている');
    expect(page.text).toContain('登録が監査対象期間の末日より前に終わる');
    await page.press('計画の変更案の作成');
    const drafted = { ...anAmendmentPage().amendment!, fromStatement: 1, toStatement: 1, changes: [] };
    await answer(asked('engagements/e1/plan/amendment', 'POST'), plannedPage(drafted));
    await answer(asked('engagements/e1/base-services'), endedBaseServices());
    expect(page.text).toContain('変更を承認');
  });

  it('lead to the comparison when a newer statement waits as well', async () => {
    const page = await open(endedBaseServices(), { ...plannedPage(), latestStatement: 2 });
    expect(page.text).toContain('言明書の比較');
    expect(page.text).not.toContain('計画の変更案の作成');
  });
});

describe('recording a check of a base service', () => {
  const [service] = someBaseServices().services;
  const ask = { engagementId: 'e1', service: service! };
  /** What the list shows, as somebody reads it today. */
  const fill = async (dialog: OpenDialog<BaseServicesView>) => {
    await pick(dialog, 'LISTED');
    await dialog.type('有効期限', '2027-10-31');
    await dialog.type('確認した日', todayInJapan());
  };

  it('sends what the list showed against the checks that were seen', async () => {
    const dialog = await openDialog<BaseServicesView>(RecordCheckDialog, ask);
    expect([dialog.field('確認した日').value, dialog.field('有効期限').value]).toEqual(['', '']);
    await fill(dialog);
    await dialog.press('記録');
    expect(asked('engagements/e1/base-services/checks', 'POST').request.body).toEqual({
      registrationNo: 'C99-0001-1',
      name: 'アオバIaaS',
      found: 'LISTED',
      validUntil: '2027-10-31',
      checkedOn: todayInJapan(),
      note: '',
      version: 0,
    });
  });

  it('asks for a word when it is not listed any more, and sends nothing until it is chosen what was seen', async () => {
    const dialog = await openDialog<BaseServicesView>(RecordCheckDialog, ask);
    await dialog.press('記録');
    expect(nothingAsked()).toBe(true);
    await pick(dialog, 'NOT_LISTED');
    await dialog.type('確認した日', todayInJapan());
    await dialog.type('登録が終わった日', '2026-08-31');
    await dialog.press('記録');
    expect(dialog.faultsOf('説明')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
  });

  it('shows the check of somebody who was faster, and then sends against that', async () => {
    const dialog = await openDialog<BaseServicesView>(RecordCheckDialog, ask);
    await fill(dialog);
    await dialog.press('記録');
    await refuseWith(asked('engagements/e1/base-services/checks', 'POST'), 'stale-version');
    await answer(asked('engagements/e1/base-services'), endedBaseServices());
    expect(dialog.text).toContain('2026-11-20 登録なし');
    await dialog.press('記録');
    expect(asked('engagements/e1/base-services/checks', 'POST').request.body).toMatchObject({ version: 1 });
  });

  it('says beside the day that it has not come', async () => {
    const dialog = await openDialog<BaseServicesView>(RecordCheckDialog, ask);
    await fill(dialog);
    await dialog.type('確認した日', '2999-01-01');
    await dialog.press('記録');
    expect(dialog.faultsOf('確認した日')).toEqual([said('base-service.checked-in-future')]);
  });
});
