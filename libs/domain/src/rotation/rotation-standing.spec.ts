import { expect, it } from 'vitest';
import { rotationStanding } from './rotation-standing';

it.each([
  [6, 7, 'within'],
  [7, 7, 'last'],
  [8, 7, 'beyond'],
  [30, null, 'unlimited'],
] as const)('%s years under a limit of %s are %s', (years, limit, standing) => {
  expect(rotationStanding(years, limit)).toBe(standing);
});
