import { describe, expect, it } from 'vitest';
import { stageOf, stepsAt, type ImportFacts } from './import-stage';

const nothing: ImportFacts = {
  asksForColumns: false,
  isPreviewed: false,
  isBusy: false,
  isRefused: false,
  faults: 0,
  isImported: false,
};

describe('a file on its way to being the statement', () => {
  it.each<[Partial<ImportFacts>, string]>([
    [{}, 'empty'],
    [{ isImported: true }, 'imported'],
    [{ isBusy: true, isImported: true }, 'reading'],
    [{ asksForColumns: true, isBusy: true }, 'mapping'],
    [{ asksForColumns: true, isPreviewed: true }, 'review'],
    [{ isPreviewed: true, isBusy: true }, 'review'],
    [{ isPreviewed: true, isRefused: true, faults: 3 }, 'faults'],
    [{ isRefused: true, isImported: true }, 'refused'],
  ])('with %j is at «%s»', (facts, stage) => {
    expect(stageOf({ ...nothing, ...facts })).toBe(stage);
  });

  it('has its earlier steps done and its later ones to do', () => {
    const words = { stepFile: 'a', stepColumns: 'b', stepCheck: 'c', stepImport: 'd', stepScope: 'e' };
    expect(stepsAt('review', words).map(({ state }) => state)).toEqual(['done', 'done', 'now', 'todo', 'todo']);
    expect(stepsAt('imported', words).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'now']);
  });
});
