import { describe, expect, it } from 'vitest';
import { mayEndByProvider } from './end-by-provider.rule';

describe('a leaver whom a provider names', () => {
  it('leaves, an administrator too where another is left', () => {
    expect(mayEndByProvider({ userId: 'a', administrators: ['b'] }).allowed).toBe(true);
    expect(mayEndByProvider({ userId: 'a', administrators: ['a', 'b'] }).allowed).toBe(true);
  });

  it('stays where nobody else administers the firm', () =>
    expect(mayEndByProvider({ userId: 'a', administrators: ['a'] })).toMatchObject({
      code: 'member.last-administrator',
    }));
});
