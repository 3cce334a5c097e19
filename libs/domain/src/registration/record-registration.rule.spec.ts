import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayRecordRegistration, type RecordRegistrationFacts } from './record-registration.rule';
import type { RegistrationEvent } from './registration-event';

const event = (kind: RegistrationEvent['kind'], on = '2027-02-01', outcome: RegistrationEvent['outcome'] = null) => ({
  kind,
  on,
  outcome,
});

const applied = event('applied', '2027-01-20');

const accepted = event('accepted', '2027-02-01');

const registered = event('decided', '2027-06-10', 'registered');

describe('recording the registration', () => {
  const accepting: RecordRegistrationFacts = {
    event: accepted,
    history: [applied],
    handedOverOn: '2027-01-15',
    today: '2027-12-31',
    listing: null,
    rules: ismapRuleset20240801.registration,
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
