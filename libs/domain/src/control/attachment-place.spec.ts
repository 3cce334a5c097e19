import { describe, expect, it } from 'vitest';
import { attachmentPath, deepestAttachment } from './attachment-place';

describe('the place of an attachment', () => {
  it('is its number among those of its mail, and so on inward', () => {
    expect(attachmentPath('2')).toEqual([2]);
    expect(attachmentPath('2.1.13')).toEqual([2, 1, 13]);
  });

  it.each(['', '0', '1.', '.1', '1..2', '-1', '1.0', '１', '1 ', '10000'])('is none: %j', (text) => {
    expect(attachmentPath(text)).toBeNull();
  });

  it('is not looked for deeper than mails are opened', () => {
    const deep = (levels: number) => Array.from({ length: levels }, () => '1').join('.');
    expect(attachmentPath(deep(deepestAttachment))).toHaveLength(deepestAttachment);
    expect(attachmentPath(deep(deepestAttachment + 1))).toBeNull();
  });
});
