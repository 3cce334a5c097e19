import { describe, expect, it } from 'vitest';
import { maySaveView, savedViewLimit } from './save-view.rule';

describe('saving a view', () => {
  it('is allowed up to the limit', () => {
    expect(maySaveView({ others: savedViewLimit - 1 })).toEqual({ allowed: true });
  });

  it('is refused beyond it: no earlier view goes to make room', () => {
    expect(maySaveView({ others: savedViewLimit })).toEqual({ allowed: false, code: 'test.too-many-views' });
  });
});
