import type { ClientView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RegisterClientDialog } from './register-client-dialog';
import { RegisterServiceDialog } from './register-service-dialog';

const taken = '7000012050002';
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

beforeEach(() => startWeb());

describe('registering a client', () => {
  const open = () => openDialog<ClientView>(RegisterClientDialog, [taken]);

  it('hears of everything that is missing at once, above and beside the fields', async () => {
    const dialog = await open();
    await dialog.press('登録');
    expect(dialog.faultsOf('名称')).toEqual([said('client.name-missing')]);
    expect(dialog.faultsOf('フリガナ')).toHaveLength(1);
    expect(dialog.faultsOf('法人番号')).toEqual([said('client.corporate-number-malformed')]);
    expect(dialog.text).toContain('直すところが 3つあります');
    expect(document.activeElement).toBe(dialog.field('名称'));
    expect(nothingAsked()).toBe(true);
  });

  it('is told of a wrong check digit as soon as the number is whole', async () => {
    const dialog = await open();
    await dialog.type('法人番号', '1000012050002');
    expect(dialog.faultsOf('法人番号')).toEqual([said('client.corporate-number-check-digit')]);
  });

  it('is refused a number that is registered already', async () => {
    const dialog = await open();
    await dialog.type('法人番号', taken);
    expect(dialog.faultsOf('法人番号')).toEqual([said('client.corporate-number-registered')]);
  });

  it('sends half width and what is known, and stays open while the server refuses', async () => {
    const dialog = await open();
    await dialog.type('名称', '株式会社ミズナラ');
    await dialog.type('フリガナ', 'ミズナラ');
    await dialog.type('法人番号', '７００００１２０５００１０');
    await dialog.press('登録');
    const sent = asked('clients', 'POST');
    expect(sent.request.body).toMatchObject({ name: '株式会社ミズナラ', corporateNumber: '7000012050010' });
    await refuseWith(sent, 'client.corporate-number-registered', 422);
    expect(dialog.faultsOf('法人番号')).toEqual([said('client.corporate-number-registered')]);
    await dialog.type('法人番号', '7000012050010 ');
    await dialog.press('登録');
    await answer(asked('clients', 'POST'), { id: 'c1' });
    expect(dialog.closedWith).toEqual({ answer: { id: 'c1' } });
  });
});

describe('registering a service', () => {
  const open = () =>
    openDialog(RegisterServiceDialog, {
      client: { id: 'c1', name: 'ミズナラ' },
      numbers: { numberForms: ['C99-9999-9'], numberExample: 'C21-0008-2' },
    });

  it('does not go out while the day of a base service cannot be read', async () => {
    const dialog = await open();
    await dialog.type('サービス名', '文書基盤');
    await dialog.type('リージョン', '東京、大阪');
    await dialog.press('基盤サービスを加える');
    const [, , base] = [...dialog.element.querySelectorAll('input[type=text]')];
    expect(base).toBeDefined();
    await dialog.type('有効期限', 'まだ先');
    await dialog.press('登録');
    expect(nothingAsked()).toBe(true);
    expect(dialog.faultsOf('有効期限')[0]).toContain('日付として読めません。');
    await dialog.press('基盤サービスを外す');
    await dialog.press('登録');
    expect(asked('clients/c1/services', 'POST').request.body).toEqual({
      name: '文書基盤',
      kind: 'SAAS',
      regions: ['東京', '大阪'],
      baseServices: [],
    });
  });
});
