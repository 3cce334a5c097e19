import { describe, expect, it } from 'vitest';
import { mayFitPackage, packageLimitBytes } from './fit-package.rule';

describe('the papers of a package', () => {
  it('may be as large together as its receiver’s program reads, and no larger', () => {
    expect(mayFitPackage([packageLimitBytes - 1, 1])).toEqual({ allowed: true });
    expect(mayFitPackage([packageLimitBytes, 1])).toEqual({ allowed: false, code: 'package.too-large' });
    expect(mayFitPackage([])).toEqual({ allowed: true });
  });
});
