import { describe, expect, it } from 'vitest';
import { lookAtArrived } from './arrival-check';

describe('the look at a file that has just come', () => {
  const look = (fileName: string, head: number[] | string, change: object = {}) => {
    const bytes = typeof head === 'string' ? [...head].map((sign) => sign.charCodeAt(0)) : head;
    return lookAtArrived({
      fileName,
      size: bytes.length,
      head: Uint8Array.from(bytes),
      text: null,
      period: { from: '2026-04-01', to: '2026-09-30' },
      harm: null,
      wasSentBefore: false,
      ...change,
    });
  };

  it('has nothing to say of what is what its name says', () => {
    expect(look('記録.PDF', '%PDF-1.7')).toEqual([]);
    expect(look('表.xlsx', 'PK\u0003\u0004')).toEqual([]);
    expect(look('表.csv', 'a,b')).toEqual([]);
    expect(look('表.csv', [0xff, 0xfe, 0x41, 0])).toEqual([]);
    expect(look('録画.mp4', [0, 0, 0, 0x18])).toEqual([]);
  });

  it('says what is empty, what came before, what is another thing than its name, and what is no paper at all', () => {
    expect(look('空.csv', '')).toEqual(['empty']);
    expect(look('同じ.csv', 'a', { wasSentBefore: true })).toEqual(['sent-before']);
    expect(look('写し.pdf', 'PK\u0003\u0004')).toEqual(['not-what-it-says']);
    expect(look('表.csv', [0x41, 0, 0x42])).toEqual(['not-what-it-says']);
    expect(look('道具.exe', 'MZ')).toEqual(['type-unusual']);
    expect(look('一覧.csv', 'MZ-001,済')).toEqual([]);
    expect(look('constructor', 'a')).toEqual(['type-unusual']);
    expect(look('名前.constructor', 'a')).toEqual(['type-unusual']);
  });

  it('says that every day in its name and its text is outside of the period', () => {
    expect(look('点検_20251003.csv', 'a', { text: '2025-10-04' })).toEqual(['outside-period']);
    expect(look('点検_20251003.csv', 'a', { text: '2026-10-04\n2026-09-04' })).toEqual([]);
    expect(look('20251003.pdf', 'a')).toEqual(['not-what-it-says', 'outside-period']);
  });

  it('says what it could do to whoever opens it, as it is told of evidence, whatever its name says', () => {
    expect(look('表.csv', 'MZ', { harm: 'program' })).toEqual(['program']);
    expect(look('道具.exe', 'MZ', { harm: 'program', wasSentBefore: true })).toEqual(['sent-before', 'program']);
    expect(look('集計.xlsm', 'PK\u0003\u0004', { harm: 'macros' })).toEqual(['macros']);
    expect(look('集計.pdf', 'PK\u0003\u0004', { harm: 'macros' })).toEqual(['macros', 'not-what-it-says']);
  });
});
