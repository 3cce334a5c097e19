import { describe, expect, it } from 'vitest';
import { readRegions } from './regions';

describe('the regions of a service', () => {
  it('are read from one line, each once, whatever comma stands between them', () => {
    expect(readRegions('東日本、西日本, 東日本，　大阪 、')).toEqual(['東日本', '西日本', '大阪']);
    expect(readRegions(' 、')).toEqual([]);
  });
});
