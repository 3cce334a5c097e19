import type { ClientView, ServiceView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReviseClientDialog } from './revise-client-dialog';
import { ReviseServiceDialog } from './revise-service-dialog';

const client = {
  id: 'c1',
  name: '株式会社ミズナラ',
  nameKana: 'ミズナラ',
  corporateNumber: '7000012050002',
  address: '東京都千代田区',
  representativeName: '楢崎 一',
  representativeTitle: '代表取締役',
  contactName: '',
  contactEmail: '',
  services: [],
  revisions: [],
  version: 3,
} satisfies ClientView;
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

beforeEach(() => startWeb());

describe('correcting a client', () => {
  const open = () =>
    openDialog<ClientView>(ReviseClientDialog, { client, registeredNumbers: ['7000012050002', '8000012010038'] });

  it('wants a reason, and sends nothing without one', async () => {
    const dialog = await open();
    await dialog.type('代表者の氏名', '楢崎 二葉');
    await dialog.press('訂正');
    expect(dialog.faultsOf('訂正の理由')).toEqual([said('client.reason-missing')]);
    expect(nothingAsked()).toBe(true);
  });

  it('sends the whole record with its version and the reason', async () => {
    const dialog = await open();
    await dialog.type('代表者の氏名', ' 楢崎 二葉 ');
    await dialog.type('訂正の理由', '代表者の交代');
    await dialog.press('訂正');
    const sent = asked('clients/c1', 'PUT');
    expect(sent.request.body).toMatchObject({
      name: '株式会社ミズナラ',
      representativeName: '楢崎 二葉',
      reason: '代表者の交代',
      version: 3,
    });
    await answer(sent, { ...client, version: 4 });
    expect(dialog.closedWith).toEqual({ answer: { ...client, version: 4 } });
  });

  it('keeps what was typed when somebody was faster, and shows what stands now', async () => {
    const dialog = await open();
    await dialog.type('所在地', '横浜市');
    await dialog.type('訂正の理由', '移転');
    await dialog.press('訂正');
    await refuseWith(asked('clients/c1', 'PUT'), 'stale-version', 409);
    await answer(asked('clients/c1'), { ...client, address: '川崎市', version: 4 });
    expect(dialog.text).toContain('川崎市');
    await dialog.press('訂正');
    expect(asked('clients/c1', 'PUT').request.body).toMatchObject({ address: '横浜市', version: 4 });
  });
});

describe('correcting a service', () => {
  const service = {
    id: 's1',
    name: '文書基盤',
    kind: 'SAAS',
    regions: ['東京', '大阪'],
    baseServices: [],
    revisions: [],
    version: 1,
  } satisfies ServiceView;

  it('sends regions as a list', async () => {
    const dialog = await openDialog<ClientView>(ReviseServiceDialog, { clientId: 'c1', service });
    await dialog.type('リージョン', '東京');
    await dialog.type('訂正の理由', '大阪リージョンの終了');
    await dialog.press('訂正');
    const sent = asked('clients/c1/services/s1', 'PUT');
    expect(sent.request.body).toMatchObject({ name: '文書基盤', kind: 'SAAS', regions: ['東京'], version: 1 });
    await answer(sent, client);
    expect(dialog.closedWith).toEqual({ answer: client });
  });
});
