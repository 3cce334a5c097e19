import { describe, expect, it } from 'vitest';
import { mayEndInspector } from './end-inspector.rule';

describe('ending an inspector’s place', () => {
  it('is allowed once', () => {
    expect(mayEndInspector({ isEnded: false })).toEqual({ allowed: true });
    expect(mayEndInspector({ isEnded: true })).toEqual({ allowed: false, code: 'inspector.ended' });
  });
});
