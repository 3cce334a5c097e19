import { describe, expect, it } from 'vitest';
import type { ControlChangeQuestion } from '../engagement/scheme-ruleset';
import { answersAll, kindByAnswers, treatmentOf } from './control-change';

const ask = (code: string, meansChange: boolean): ControlChangeQuestion => ({
  code,
  title: { ja: code, en: code },
  meansChange,
});
const questions = [ask('FREQUENCY', true), ask('METHOD', true), ask('MANAGER_NAME', false)];

describe('the questions about a control that was told otherwise', () => {
  it('make a control change of one yes that means it', () => {
    expect(kindByAnswers(questions, { FREQUENCY: true, METHOD: false, MANAGER_NAME: false })).toBe('control_changed');
  });

  it('make no control change of the name of who is in charge', () => {
    expect(kindByAnswers(questions, { FREQUENCY: false, METHOD: false, MANAGER_NAME: true })).toBe('reworded');
  });

  it('are answered when each of them is, and no other', () => {
    const all = { FREQUENCY: false, METHOD: false, MANAGER_NAME: true };
    expect(answersAll(questions, all)).toBe(true);
    expect(answersAll(questions, { FREQUENCY: true })).toBe(false);
    expect(answersAll(questions, { ...all, WEATHER: true })).toBe(false);
    expect(answersAll([], {})).toBe(true);
  });

  it('say what is done with the tests', () => {
    expect((['reworded', 'control_changed', 'added', 'dropped'] as const).map(treatmentOf)).toEqual([
      'renew',
      'retest',
      'create',
      'close',
    ]);
  });
});
