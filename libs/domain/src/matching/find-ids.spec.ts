import { describe, expect, it } from 'vitest';
import { findIds } from './find-ids';

describe('ids in a file', () => {
  const ids = ['U-001', 'U-014', 'U-20', 'U-20-1', 'サ1', '7'];
  const find = (fileName: string, text: string | null = null) => findIds({ fileName, text }, ids);

  it('are found in its name and in its text, in any width, case and kind of bar', () => {
    expect(find('u−001_写し.pdf')).toEqual(['U-001']);
    expect(find('写し.csv', '番号,日\nＵ－０１４,済\n"U-001",済')).toEqual(['U-001', 'U-014']);
    expect(find('ｻ1.pdf', 'U-014')).toEqual(['U-014', 'サ1']);
    expect(find('写し.pdf')).toEqual([]);
  });

  it('are never a part of a longer one, and of two at one place the longer one is meant', () => {
    expect(find('一覧.csv', 'U-0011 XU-001 U-001-2 1U-014')).toEqual([]);
    expect(find('U-20-1.pdf')).toEqual(['U-20-1']);
    expect(find('U-20-7月.pdf')).toEqual(['U-20', '7']);
    expect(find('一覧.csv', 'U-20\nU-20-1')).toEqual(['U-20', 'U-20-1']);
    expect(findIds({ fileName: 'a.csv', text: '20 41' }, ['2041'])).toEqual([]);
  });

  it('stand in cells of a row, and not within an amount', () => {
    expect(find('一覧.csv', 'U-001,2026-04-01\n2026-04-02,U-014,234')).toEqual(['U-001', 'U-014']);
    const numbers = (text: string) => findIds({ fileName: 'a.csv', text }, ['234', '1001']);
    expect(numbers('"1,234",済')).toEqual([]);
    expect(numbers('1001,234')).toEqual(['234', '1001']);
  });

  it('of one or two letters are found in names alone', () => {
    expect(find('7.pdf')).toEqual(['7']);
    expect(find('一覧.csv', '7')).toEqual([]);
  });
});
