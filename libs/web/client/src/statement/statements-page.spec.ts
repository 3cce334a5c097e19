import type { ClientStatementCheckView, ClientStatementView } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { answer, asked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { StatementsPage } from './statements-page';

const file = {
  ...{
    id: 's1',
    number: 1,
    fileName: '言明書.xlsx',
    size: 2048,
    sentByName: '藤井 恵',
    sentAt: '2026-11-20T01:00:00Z',
  },
  ...{ stops: 1, warnings: 0, takenAs: null },
};
const audit: ClientStatementView = {
  ...{ id: 'e1', serviceName: 'ミズナラ文書基盤', periodStart: '2026-04-01', periodEnd: '2026-09-30' },
  ...{ isOpen: true, files: [] },
};
const check: ClientStatementCheckView = {
  ...file,
  faults: [
    {
      sheet: '管理策',
      place: 'F12',
      rule: 'frequency.unknown',
      value: '時々',
      grade: 'stop',
      choices: ['日次', '月次'],
    },
  ],
};

async function choose(page: Rendered): Promise<void> {
  const input = page.element.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['x'], '言明書.xlsx')], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
}

describe('the statement on the client’s desk', () => {
  beforeEach(() => startWeb([]));

  it('is handed in, and says where what has to be mended, with a copy that is marked', async () => {
    const page = await renderPage(StatementsPage);
    await answer(asked('client/statements'), [audit]);
    await choose(page);
    await answer(asked('client/statements/e1/files', 'POST'), check);
    await answer(asked('client/statements'), [{ ...audit, files: [file] }]);
    await answer(asked('client/statements/files/s1'), check);
    for (const words of [
      '直すところ 1件',
      faultText('frequency.unknown').ja.what,
      '管理策 F12',
      '時々',
      '日次・月次',
      '印を付けた写し',
    ])
      expect(page.text).toContain(words);
  });

  it('is told as a version once the firm took it up, and taken in no more where the report is issued', async () => {
    const page = await renderPage(StatementsPage);
    await answer(asked('client/statements'), [{ ...audit, isOpen: false, files: [{ ...file, stops: 0, takenAs: 2 }] }]);
    await answer(asked('client/statements/files/s1'), { ...check, stops: 0, faults: [], takenAs: 2 });
    expect(page.text).toContain('第2版として受領');
    expect(page.element.querySelector('input[type=file]')).toBeNull();
  });
});
