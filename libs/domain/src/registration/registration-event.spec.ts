import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { nextRegistrationEvents, openQuestions, type RegistrationEvent } from './registration-event';

const event = (kind: RegistrationEvent['kind'], on = '2027-02-01', outcome: RegistrationEvent['outcome'] = null) => ({
  kind,
  on,
  outcome,
});

const applied = event('applied', '2027-01-20');

const accepted = event('accepted', '2027-02-01');

const registered = event('decided', '2027-06-10', 'registered');

describe('the history of an application', () => {
  it.each([
    ['nothing yet', [], ['applied']],
    ['the application', [applied], ['accepted']],
    ['its acceptance', [applied, accepted], ['question', 'decided']],
    ['a question', [applied, accepted, event('question')], ['question', 'answer']],
    ['its answer', [applied, accepted, event('question'), event('answer')], ['question', 'decided']],
    ['the decision to register', [applied, accepted, registered], ['listed']],
    ['the decision not to', [applied, accepted, event('decided', '2027-06-10', 'not_registered')], ['applied']],
    ['the listing', [applied, accepted, registered, event('listed', '2027-06-20')], []],
    [
      'a second application',
      [applied, accepted, event('decided', '2027-06-10', 'not_registered'), event('applied', '2027-07-01')],
      ['accepted'],
    ],
  ] satisfies [string, RegistrationEvent[], string[]][])('after %s', (_, history, next) => {
    expect(nextRegistrationEvents(history, ismapRuleset20240801.registration.course)).toEqual(next);
  });

  it('counts the questions that wait', () => {
    expect(openQuestions([event('question'), event('question'), event('answer')])).toBe(1);
  });
});
