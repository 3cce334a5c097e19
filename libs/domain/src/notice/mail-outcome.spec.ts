import { describe, expect, it } from 'vitest';
import { mailFaults, mailOutcome, type MailFault } from './mail-outcome';

const after = (fault: MailFault | null, tries = 1, doubts = 0) => mailOutcome({ fault, tries, doubts });

describe('what becomes of a mail', () => {
  it('is sent where the server took it, and given up where it was refused for good', () => {
    expect(after(null)).toEqual({ state: 'sent' });
    const states = Object.fromEntries(mailFaults.map((fault) => [fault, after(fault).state]));
    expect(Object.keys(states).filter((fault) => states[fault] === 'undelivered')).toEqual([
      'recipient-refused',
      'content-refused',
      'address-odd',
    ]);
  });

  it('is tried less and less often, and for about three days', () => {
    const waits = Array.from({ length: 18 }, (_, n) => after('busy', n + 1)).map((one) =>
      one.state === 'again' ? one.waitMinutes : NaN,
    );
    expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 60 / 24).toBeCloseTo(2.4, 0);
    expect(after('busy', 19)).toEqual({ state: 'undelivered', fault: 'busy' });
  });

  it('is not sent a third time where nobody knows of two', () => {
    expect(after('in-doubt', 1, 1)).toMatchObject({ state: 'again', isOfEveryMail: false });
    expect(after('in-doubt', 2, 2)).toEqual({ state: 'undelivered', fault: 'in-doubt' });
    expect(after('busy', 3, 2)).toEqual({ state: 'undelivered', fault: 'in-doubt' });
  });

  it('tells a fault of the server from one of the mail', () => {
    expect(after('unreachable')).toMatchObject({ isOfEveryMail: true });
    expect(after('busy')).toMatchObject({ isOfEveryMail: false });
  });
});
