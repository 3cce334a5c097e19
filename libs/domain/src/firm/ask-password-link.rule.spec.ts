import { describe, expect, it } from 'vitest';
import { mayAskPasswordLink } from './ask-password-link.rule';

describe('asking for a link to set a lost password', () => {
  it('is for where mail is sent', () => {
    expect(mayAskPasswordLink({ sendsMail: true })).toEqual({ allowed: true });
    expect(mayAskPasswordLink({ sendsMail: false })).toEqual({ allowed: false, code: 'password.no-mail' });
  });
});
