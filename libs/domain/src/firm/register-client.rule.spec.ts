import { describe, expect, it } from 'vitest';
import { mayRegisterClient } from './register-client.rule';

describe('registering a client', () => {
  const mizunara = { name: '株式会社ミズナラクラウド', corporateNumber: '7000012050002', registeredNumbers: [] };

  it('is allowed with a name and a right number', () => {
    expect(mayRegisterClient(mizunara)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is only a wide space', { name: '\u3000' }, 'client.name-missing'],
    ['the name holds a NUL', { name: 'a\u0000' }, 'client.name-not-storable'],
    ['the name holds half a character', { name: 'a\ud842' }, 'client.name-not-storable'],
    ['the name turns its end around', { name: 'a\u202efdp.exe' }, 'client.name-not-storable'],
    ['the number has twelve digits', { corporateNumber: '700001205000' }, 'client.corporate-number-malformed'],
    ['two digits are swapped', { corporateNumber: '7000012005002' }, 'client.corporate-number-check-digit'],
    ['the number is registered', { registeredNumbers: ['7000012050002'] }, 'client.corporate-number-registered'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayRegisterClient({ ...mizunara, ...change })).toEqual({ allowed: false, code });
  });
});
