import { describe, expect, it } from 'vitest';
import { splitNumberCell } from './number-cell';

describe('a cell that holds number and title', () => {
  it.each([
    ['5.1.1.1　情報セキュリティの方針', '5.1.1.1', '情報セキュリティの方針'],
    ['９．２．３情報の管理', '９．２．３', '情報の管理'],
    ['A.5.1 Policies for information security', 'A.5.1', 'Policies for information security'],
    ['AC-2 (1) Automated', 'AC-2 (1)', 'Automated'],
    ['5.1. Policies', '5.1', 'Policies'],
    ['5.1：方針', '5.1', '方針'],
    ['5.1', '5.1', ''],
  ])('%s is parted where its number ends', (text, number, title) => {
    expect(splitNumberCell(text)).toEqual({ number, title });
  });

  it('that begins with no number is a title whose number is asked for', () => {
    expect(splitNumberCell('（注）参考')).toEqual({ number: '', title: '（注）参考' });
  });
});
