import { describe, expect, it } from 'vitest';
import { mayTellRecipient, type TellRecipientFacts } from './tell-recipient.rule';

describe('telling a recipient that the report was replaced', () => {
  const told: TellRecipientFacts = {
    correctionState: 'issued',
    isTold: false,
    way: 'メール',
    toldOn: '2027-03-09',
    issuedOn: '2027-03-08',
    today: '2027-03-10',
  };

  it('is recorded with the day and the way', () => {
    expect(mayTellRecipient(told)).toEqual({ allowed: true });
  });

  it.each([
    ['the new version is not issued', { correctionState: 'open' }, 'correction.not-issued'],
    ['it is on record already', { isTold: true }, 'correction.already-told'],
    ['nobody says how', { way: ' ' }, 'correction.way-missing'],
    ['the way is too long', { way: 'あ'.repeat(201) }, 'correction.way-not-storable'],
    ['it was before the issue', { toldOn: '2027-03-07' }, 'correction.told-date-invalid'],
    ['it is to be tomorrow', { toldOn: '2027-03-11' }, 'correction.told-date-invalid'],
  ] satisfies [string, Partial<TellRecipientFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayTellRecipient({ ...told, ...change })).toEqual({ allowed: false, code });
  });
});
