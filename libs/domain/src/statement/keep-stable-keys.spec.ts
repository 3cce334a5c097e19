import { describe, expect, it } from 'vitest';
import { keepStableKeys, type KeyedControl } from './keep-stable-keys';

const approve = '新しい利用者IDは所属長が承認する';
const review = '利用者の権限を四半期ごとに棚卸しする';
const erase = '媒体は廃棄の前に消去する';

const inCriterion = (...texts: string[]): KeyedControl[] =>
  texts.map((text, at) => ({ stableKey: `9.2.1.3-${at + 1}`, criterionKey: '9.2.1.3', text }));

const keysOf = (earlier: KeyedControl[], controls: KeyedControl[], used = earlier.map((one) => one.stableKey)) =>
  keepStableKeys(earlier, controls, used).map(({ text, stableKey }) => [text, stableKey]);

describe('a control in the next version of a statement', () => {
  it('keeps its key when the one before it is dropped', () => {
    expect(keysOf(inCriterion(approve, review, erase), inCriterion(review, erase))).toEqual([
      [review, '9.2.1.3-2'],
      [erase, '9.2.1.3-3'],
    ]);
  });

  it('keeps its key under another wording', () => {
    const monthly = '利用者の権限を毎月棚卸しする';
    expect(keysOf(inCriterion(approve, review), inCriterion(monthly, approve))).toEqual([
      [monthly, '9.2.1.3-2'],
      [approve, '9.2.1.3-1'],
    ]);
  });

  it('is a new one when it is like none, and never takes the number of one that was dropped', () => {
    const used = ['9.2.1.3-1', '9.2.1.3-2', '9.2.1.3-3'];
    expect(keysOf(inCriterion(approve, review), inCriterion(approve, review, erase), used)).toEqual([
      [approve, '9.2.1.3-1'],
      [review, '9.2.1.3-2'],
      [erase, '9.2.1.3-4'],
    ]);
  });

  it('is one of two with the same text by its place', () => {
    expect(keysOf(inCriterion(approve, approve), inCriterion(approve, approve))).toEqual([
      [approve, '9.2.1.3-1'],
      [approve, '9.2.1.3-2'],
    ]);
  });

  it('is never paired with one of another criterion', () => {
    const moved = { stableKey: '9.2.2.1-1', criterionKey: '9.2.2.1', text: approve };
    expect(keysOf(inCriterion(approve), [moved])).toEqual([[approve, '9.2.2.1-1']]);
  });

  it('has a key of its own in every version, whatever was exchanged', () => {
    const keys = keysOf(inCriterion(approve, review, erase), inCriterion(erase, '別の統制', approve, review));
    expect(new Set(keys.map(([, key]) => key)).size).toBe(4);
  });

  it('is the one that the plan in force knows when it is said again, and never another by its text', () => {
    const planned = inCriterion(approve, review);
    const latest = inCriterion(approve);
    const used = ['9.2.1.3-1', '9.2.1.3-2', '9.2.1.3-3'];
    const again = keepStableKeys(latest, inCriterion(review, approve, erase), used, planned);
    expect(again.map(({ text, stableKey }) => [text, stableKey])).toEqual([
      [review, '9.2.1.3-2'],
      [approve, '9.2.1.3-1'],
      [erase, '9.2.1.3-4'],
    ]);
    const twice = keepStableKeys(latest, inCriterion(approve, approve), used, planned);
    expect(twice.map(({ stableKey }) => stableKey)).toEqual(['9.2.1.3-1', '9.2.1.3-4']);
  });
});
