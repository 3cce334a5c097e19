import type pg from 'pg';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { rowsOut } from './copy-rows';

interface Copying {
  submit(connection: unknown): void;
  handleCopyData(message: { chunk: Buffer }): void;
  handleReadyForQuery(): void;
}

it('keeps rows that wait to be read, though pg writes the next ones over their place', async () => {
  const stream = { pause: () => undefined, resume: () => undefined };
  const place = Buffer.alloc(4);
  const query = (copying: Copying): Copying => {
    copying.submit({ stream, query: () => undefined });
    for (const row of ['one\n', 'two\n', 'six\n']) {
      place.write(row);
      copying.handleCopyData({ chunk: place });
    }
    copying.handleReadyForQuery();
    return copying;
  };
  const rows = rowsOut({ query } as unknown as pg.Client, 'SELECT 1');
  expect((await buffer(rows)).toString()).toBe('one\ntwo\nsix\n');
});
