import { describe, expect, it } from 'vitest';
import { answerLostPassword } from './answer-lost-password';

const byPassword = { firmId: 'a', comesByProvider: false };
const byProvider = { firmId: 'b', comesByProvider: true };

describe('what is mailed to whoever lost a password', () => {
  it.each([
    ['a link for whoever signs in by a password', [byPassword], { mail: 'link', place: byPassword }],
    [
      'a link for a place that a password opens, whatever stands first',
      [byProvider, byPassword],
      { mail: 'link', place: byPassword },
    ],
    [
      'the way by the provider where no password lets them in',
      [byProvider],
      { mail: 'by-provider', place: byProvider },
    ],
    ['nothing where they work nowhere', [], { mail: 'none' }],
  ])('is %s', (_, places, answer) => {
    expect(answerLostPassword(places)).toEqual(answer);
  });
});
