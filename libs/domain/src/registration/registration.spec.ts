import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayRecordRegistration, type RecordRegistrationFacts } from './record-registration.rule';
import { nextRegistrationEvents, openQuestions, type RegistrationEvent } from './registration-event';
import { isRegisteredOn, nextPeriod, registrationWarnings } from './registration-validity';

const event = (kind: RegistrationEvent['kind'], on = '2027-02-01', outcome: RegistrationEvent['outcome'] = null) => ({
  kind,
  on,
  outcome,
});
const applied = event('applied', '2027-01-20');
const accepted = event('accepted', '2027-02-01');
const registered = event('decided', '2027-06-10', 'registered');

describe('the course of an application', () => {
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
    expect(nextRegistrationEvents(history)).toEqual(next);
  });

  it('counts the questions that wait', () => {
    expect(openQuestions([event('question'), event('question'), event('answer')])).toBe(1);
  });
});

describe('recording the registration', () => {
  const accepting: RecordRegistrationFacts = {
    event: accepted,
    history: [applied],
    handedOverOn: '2027-01-15',
    today: '2027-12-31',
    listing: null,
  };
  const listing: RecordRegistrationFacts = {
    ...accepting,
    event: event('listed', '2027-06-20'),
    history: [applied, accepted, registered],
    listing: { registrationNo: 'C27-0001-1', validUntil: '2028-01-31' },
  };

  it('is allowed in order, and with number and validity when listed', () => {
    expect(mayRecordRegistration(accepting)).toEqual({ allowed: true });
    expect(mayRecordRegistration(listing)).toEqual({ allowed: true });
  });

  it.each([
    ['no package was handed over', { handedOverOn: null }, 'registration.package-not-handed-over'],
    ['the day does not exist', { event: event('accepted', '2027-02-29') }, 'registration.date-invalid'],
    ['the day is still to come', { today: '2027-01-31' }, 'registration.date-in-future'],
    [
      'it is before the hand-over',
      { event: event('applied', '2027-01-14'), history: [] },
      'registration.before-hand-over',
    ],
    ['it is before what came last', { event: event('accepted', '2027-01-19') }, 'registration.before-previous-event'],
    ['a step is left out', { event: registered }, 'registration.not-in-order'],
    [
      'a decision does not say which',
      { event: event('decided', '2027-06-10'), history: [applied, accepted] },
      'registration.outcome-missing',
    ],
  ] satisfies [string, Partial<RecordRegistrationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordRegistration({ ...accepting, ...change })).toEqual({ allowed: false, code });
  });

  it.each([
    ['number and validity are missing', null, 'registration.number-malformed'],
    [
      'the number is none of the list',
      { registrationNo: '27-1', validUntil: '2028-01-31' },
      'registration.number-malformed',
    ],
    [
      'the validity is no date',
      { registrationNo: 'C27-0001-1', validUntil: '2028-01-32' },
      'registration.valid-until-invalid',
    ],
    [
      'it would be over before it begins',
      { registrationNo: 'C27-0001-1', validUntil: '2027-06-20' },
      'registration.valid-until-invalid',
    ],
  ])('is refused as listed when %s', (_, said, code) => {
    expect(mayRecordRegistration({ ...listing, listing: said })).toEqual({ allowed: false, code });
  });
});

describe('a registration', () => {
  it.each([
    ['on its last day', '2028-01-31', null, true],
    ['the day after', '2028-02-01', null, false],
    ['after it, with a renewal applied for in time', '2028-02-01', '2028-01-31', true],
    ['after it, with a renewal applied for too late', '2028-02-02', '2028-02-01', false],
  ])('%s holds: %s', (_, date, renewalAppliedOn, holds) => {
    expect(isRegisteredOn({ validUntil: '2028-01-31', renewalAppliedOn }, date)).toBe(holds);
  });

  it('is followed by a period that leaves no day out', () => {
    expect(nextPeriod('2026-09-30', '2027-09-30', ismapRuleset20240801)).toEqual({
      start: '2026-10-01',
      end: '2027-09-30',
      report: '2027-12-31',
      apply: '2028-01-31',
      validUntil: '2029-01-31',
    });
  });

  it('is recorded as it is, with a warning where it differs from the dates of the engagement', () => {
    const dates = {
      appliedOn: '2027-01-31',
      applyBy: '2027-01-31',
      listedValidUntil: '2028-01-31',
      validUntil: '2028-01-31',
    };
    expect(registrationWarnings(dates)).toEqual([]);
    expect(registrationWarnings({ ...dates, appliedOn: '2027-02-01' })).toEqual(['registration.applied-late']);
    expect(registrationWarnings({ ...dates, listedValidUntil: '2028-01-30' })).toEqual([
      'registration.valid-until-differs',
    ]);
  });
});
