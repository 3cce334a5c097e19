import { describe, expect, it } from 'vitest';
import { accountAddress } from './account-address';

describe('the mail address of an account', () => {
  it.each([' Admin@Kasumidai.Example\n', 'ａｄｍｉｎ＠ｋａｓｕｍｉｄａｉ．ｅｘａｍｐｌｅ', 'admin@kasumidai.example'])(
    'is one, written as %j',
    (written) => {
      expect(accountAddress(written)).toBe('admin@kasumidai.example');
    },
  );
});
