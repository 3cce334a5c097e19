import { describe, expect, it } from 'vitest';
import { placeFiles } from './place-files';

describe('files that were dropped together', () => {
  const requests = [
    { id: 'one', code: 'R-001' },
    { id: 'twelve', code: 'R-012' },
  ];

  it.each([
    ['R-001_点検台帳.xlsx', 'one'],
    ['Ｒ－０１２　議事録.pdf', 'twelve'],
    ['r-012-2.pdf', 'twelve'],
    ['点検台帳.xlsx', null],
    ['R-0012.pdf', null],
    ['R-001とR-012.pdf', null],
  ])('%s goes to %s', (name, requestId) => {
    const file = new File(['x'], name);
    expect(placeFiles([file], requests)).toEqual([{ file, requestId }]);
  });
});
