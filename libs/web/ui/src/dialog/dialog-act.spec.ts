// @vitest-environment jsdom
import '@angular/compiler';
import type { Problem } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { DialogAct } from './dialog-act';

const refusal = { code: 'busy' } as Problem;

describe('the act of a dialog', () => {
  it('is done once the server took it, and says why while it did not', async () => {
    const answers = [refusal, null];
    const act = new DialogAct<string>(() => Promise.resolve(answers.shift() ?? null));
    expect(await act.isDone('回答')).toBe(false);
    expect(act.problem()).toBe(refusal);
    expect(await act.isDone('回答')).toBe(true);
    expect(act.problem()).toBeNull();
  });

  it('happens once, however often it is pressed', async () => {
    let count = 0;
    let end: (problem: null) => void = () => undefined;
    const act = new DialogAct<string>(() => {
      count += 1;
      return new Promise((done) => (end = done));
    });
    const [first, second] = [act.isDone('a'), act.isDone('a')];
    expect(act.busy()).toBe(true);
    end(null);
    expect(await Promise.all([first, second])).toEqual([true, false]);
    expect([count, act.busy()]).toEqual([1, false]);
  });
});
