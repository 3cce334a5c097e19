import type { AttributeResult } from '@akashi/domain/sampling';
import type { IconName } from '@akashi/web-ui';

/** Results by the place of their key, so that kana mode and a number pad do not lose them. */
export const resultKeys: Readonly<Record<string, AttributeResult>> = {
  Digit1: 'NO_EXCEPTION',
  Digit2: 'DEVIATION',
  Digit3: 'NOT_APPLICABLE',
  Numpad1: 'NO_EXCEPTION',
  Numpad2: 'DEVIATION',
  Numpad3: 'NOT_APPLICABLE',
};
export const resultIcons: Readonly<Record<AttributeResult, IconName>> = {
  NO_EXCEPTION: 'check',
  DEVIATION: 'x',
  NOT_APPLICABLE: 'minus',
};
export const resultChoices = [
  { key: '1', result: 'NO_EXCEPTION' },
  { key: '2', result: 'DEVIATION' },
  { key: '3', result: 'NOT_APPLICABLE' },
] as const;
export const resultLooks: Readonly<Record<AttributeResult, string>> = {
  NO_EXCEPTION: 'ink-ok',
  DEVIATION: 'ink-bad deviated',
  NOT_APPLICABLE: 'cap',
};
