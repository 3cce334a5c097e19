import { openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviationDialog, type DeviationFact } from './deviation-dialog';

beforeEach(() => startWeb());

describe('recording a deviation of a test', () => {
  const open = (recorded: DeviationFact[]) =>
    openDialog<boolean>(DeviationDialog, {
      stepCount: 3,
      act: (fact: DeviationFact) => (recorded.push(fact), Promise.resolve(null)),
    });

  it('offers each step and wants the fact', async () => {
    const recorded: DeviationFact[] = [];
    const dialog = await open(recorded);
    const steps = [...dialog.field<HTMLSelectElement>('手続').options].map((one) => one.textContent.trim());
    expect(steps).toEqual(['手続1', '手続2', '手続3']);
    await dialog.press('記録');
    expect([dialog.faultsOf('事実'), recorded]).toEqual([['事実を入力してください。'], []]);
  });

  it('records it with Ctrl+Enter, Enter alone makes a line', async () => {
    const recorded: DeviationFact[] = [];
    const dialog = await open(recorded);
    await dialog.choose('手続', '2');
    await dialog.type('事実', '承認の記録がない');
    dialog.field('事実').focus();
    await dialog.key('Enter');
    expect(recorded).toEqual([]);
    await dialog.key('Enter', { ctrlKey: true });
    expect([recorded, dialog.closedWith]).toEqual([[{ attribute: '2', fact: '承認の記録がない' }], { answer: true }]);
  });
});
