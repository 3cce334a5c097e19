import { describe, expect, it } from 'vitest';
import { isMailAddress } from './mail-address';

describe('an address that mail is sent to', () => {
  it.each(['sato@firm.example', 'h.sato+audit@mail.firm.example', '佐藤@example.test', "o'neil@a-b.example"])(
    'is %s',
    (text) => expect(isMailAddress(text)).toBe(true),
  );

  it.each([
    ['has no domain', 'sato'],
    ['has a domain of one label', 'sato@localhost'],
    ['has a line break', 'sato@firm.example\r\nBcc: x@firm.example'],
    ['is two', 'sato@firm.example,mori@firm.example'],
    ['has a name', 'Sato <sato@firm.example>'],
    ['is quoted', '"sato x"@firm.example'],
    ['has a comment', 'sato(x)@firm.example'],
    ['has a route', '@relay.example:sato@firm.example'],
    ['has a number for a domain', 'sato@[192.0.2.1]'],
    ['looks like an option', '-oQ/tmp@firm.example'],
    ['has a space', 'sa to@firm.example'],
    ['has two dots in a row', 'sa..to@firm.example'],
    ['is too long', `sato@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}`],
    ['has too long a local part', `${'a'.repeat(65)}@firm.example`],
  ])('is none that %s', (_, text) => expect(isMailAddress(text)).toBe(false));
});
