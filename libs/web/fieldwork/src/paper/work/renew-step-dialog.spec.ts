import type { ProcedureView } from '@akashi/contracts';
import type { Renewal } from '@akashi/domain/control';
import { answer, asked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RenewStepDialog, type RenewAsk } from './renew-step-dialog';

const version = (no: number, text: string) => ({ version: no, text });
const procedure = { id: 'p1', versions: [version(2, '規程と記録を閲覧する。'), version(1, '規程を閲覧する。')] };

let decided: Renewal[];

const open = () => {
  const act: RenewAsk['act'] = (wording) => {
    decided.push(wording);
    return Promise.resolve(null);
  };
  const ask: RenewAsk = { position: 1, procedureId: 'p1', newest: 2, wording: '規程を閲覧する。', act };
  return openDialog<boolean>(RenewStepDialog, ask);
};

beforeEach(() => {
  decided = [];
  startWeb();
});

describe('a step beside the newest version of its procedure', () => {
  it('decides nothing before the version can be read', async () => {
    const dialog = await open();
    await dialog.press('第2版の文言にする');
    expect(decided).toEqual([]);
  });

  it.each([
    ['第2版の文言にする', 'taken'],
    ['今の文言のまま', 'kept'],
  ])('shows the difference, and on %s says so', async (button, wording) => {
    const dialog = await open();
    await answer(asked('procedures/p1'), procedure as unknown as ProcedureView);
    expect(dialog.element.querySelector('ins')?.textContent).toContain('記録');
    await dialog.press(button);
    expect(decided).toEqual([wording]);
    expect(dialog.closedWith).toEqual({ answer: true });
  });
});
