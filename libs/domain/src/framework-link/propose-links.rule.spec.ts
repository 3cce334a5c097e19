import { describe, expect, it } from 'vitest';
import { mayProposeLinks } from './propose-links.rule';

describe('the links of an edition’s origins', () => {
  it('are proposed while there are any', () => {
    expect(mayProposeLinks({ fresh: 1 }).allowed).toBe(true);
    expect(mayProposeLinks({ fresh: 0 })).toEqual({ allowed: false, code: 'framework-link.nothing-new' });
  });
});
