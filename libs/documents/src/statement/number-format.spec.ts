import { describe, expect, it } from 'vitest';
import { shownNumber, shownText } from './number-format';

const shown = (value: string, format: string) => {
  const cell = shownNumber(value, value, format);
  return cell === undefined ? 'as stored' : cell.text;
};

describe('a number as its format shows it', () => {
  it.each([
    ['5', 'General', 'as stored'],
    ['5.1', 'General', 'as stored'],
    ['5', '0', 'as stored'],
    ['5', '#', 'as stored'],
    ['5', '@', 'as stored'],
    ['5', '0_ ', 'as stored'],
    ['5', '0_ ;[Red]-0 ', 'as stored'],
    ['5', '_ * #,##0_ ', 'as stored'],
    ['5', 'G/標準', 'as stored'],
    ['5', '0.0', '5.0'],
    ['5', '0.00_ ', '5.00'],
    ['5.1', '0.00', '5.10'],
    ['5.1', '0', '5'],
    ['5.25', '0.0', '5.3'],
    ['5', '00', '05'],
    ['5.1', '00.00', '05.10'],
    ['5', '0%', '500%'],
    ['0.051', '0.0%', '5.1%'],
    ['1234', '#,##0', '1,234'],
    ['1234567', '#,##0.0', '1,234,567.0'],
    ['5', '0.0#', '5.0'],
    ['5.15', '0.0##', 'as stored'],
    ['5', '#.#', '5.'],
    ['0', '#', ''],
    ['5', '"第"0"章"', '第5章'],
    ['5', '"A."0', 'A.5'],
    ['5', '\\A0', 'A5'],
    ['5', 'General"章"', '5章'],
    ['5', '[$-411]0', 'as stored'],
    ['5', ';;;', ''],
    ['5', '0.0;-0.0;"-"', '5.0'],
    ['0', '0.0;-0.0;"-"', '-'],
  ])('%s in %s is shown as %s', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });

  it.each([
    ['5.1', '# ?/?'],
    ['5', '0.00E+00'],
    ['5', 'h:mm'],
    ['5', 'm.d'],
    ['5', '[>3]0.0;0'],
    ['5', '[DBNum1]0'],
    ['5', '0,'],
    ['51', '0"."0'],
    ['123456789012', 'General'],
    ['5', '[163]'],
  ])('%s in %s cannot be told, and is never taken for what is stored', (value, format) => {
    expect(shown(value, format)).toBeNull();
  });

  it('that a program wrote as 5.0 and Excel shows as 5 is not one and the same', () => {
    expect(shownNumber('5.0', '5', 'General')).toEqual({ text: '5', format: 'General' });
  });
});

describe('a text as its format shows it', () => {
  it.each([
    ['5.1', 'General', undefined],
    ['5.1', '@', undefined],
    ['5.1', '0.00', undefined],
    ['5.1', '0;0;0;@', undefined],
    ['5.1', '"A."@', 'A.5.1'],
    ['5.1', ';;;', ''],
    ['5.1', '0;0;0;"（"@"）"', '（5.1）'],
  ])('%s in %s', (text, format, expected) => {
    expect(shownText(text, format)?.text).toBe(expected);
  });
});
