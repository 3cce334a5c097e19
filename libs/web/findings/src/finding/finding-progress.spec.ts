import { describe, expect, it } from 'vitest';
import { progressOf } from './finding-progress';

const raised = { raisedOn: '2026-10-26', confirmedOn: null, improvement: null };

describe('the progress of a finding', () => {
  it('waits for the client after it was raised', () => {
    const progress = progressOf({ ...raised, state: 'draft' });
    expect(progress.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'raise done',
      'confirm now',
      'review todo',
      'report todo',
      'plan todo',
      'improve todo',
      'follow-up todo',
      'close todo',
    ]);
    expect(progress[0]?.on).toBe('2026-10-26');
  });

  it('names the day an improvement is due until the client says it is done', () => {
    const improvement = { plan: '', owner: '', dueOn: '2027-03-31', improvedOn: null };
    const planned = progressOf({ ...raised, state: 'improvement_planned', improvement });
    const improve = (of: ReturnType<typeof progressOf>) => of.find(({ step }) => step === 'improve');
    expect(improve(planned)).toEqual({ step: 'improve', state: 'now', on: '2027-03-31' });
    const done = progressOf({
      ...raised,
      state: 'improved',
      improvement: { ...improvement, improvedOn: '2027-02-26' },
    });
    expect(improve(done)).toEqual({ step: 'improve', state: 'done', on: '2027-02-26' });
    expect(done.at(-2)).toMatchObject({ step: 'follow-up', state: 'now' });
  });

  it('has no next step once everything is done', () => {
    expect(progressOf({ ...raised, state: 'closed' }).every(({ state }) => state === 'done')).toBe(true);
  });

  it('ends where it was withdrawn', () => {
    expect(progressOf({ ...raised, state: 'withdrawn' })).toEqual([]);
  });
});
