import { describe, expect, it } from 'vitest';
import { Pieces, sendInPieces } from './pieces';

async function sent(message: object): Promise<object[]> {
  const messages: object[] = [];
  await sendInPieces((one) => Promise.resolve(void messages.push(one)), message);
  return messages;
}

async function arrived(message: object): Promise<object | null> {
  const pieces = new Pieces();
  return (await sent(message)).map((one) => pieces.take(one)).at(-1) ?? null;
}

describe('a message between processes', () => {
  it('goes in one when it is small', async () => {
    expect(await sent({ task: 'x', input: { bytes: new Uint8Array(10), rows: [1, 2] } })).toHaveLength(1);
  });

  it('is the same at its end, however large its parts are', async () => {
    const bytes = Uint8Array.from({ length: 700_001 }, (_, n) => n % 251);
    const events = Array.from({ length: 1_001 }, (_, seq) => ({ seq, canon: `{"seq":${seq}}` }));
    const input = {
      files: [
        { path: 'a', bytes },
        { path: 'b', bytes: bytes.slice(1) },
      ],
      ledger: { events, at: null },
    };
    const { task, input: read } = (await arrived({ task: 'x', input })) as { task: string; input: typeof input };
    expect(task).toBe('x');
    expect(read.ledger).toEqual(input.ledger);
    expect(read.files.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(read.files.map((file, n) => Buffer.compare(file.bytes, input.files[n]!.bytes))).toEqual([0, 0]);
  });

  it('has no part that would hold its sender up', async () => {
    const messages = await sent({
      bytes: new Uint8Array(10 * 2 ** 20),
      rows: Array.from({ length: 5_000 }, () => 'r'),
    });
    const lengths = messages.slice(0, -1).map((message) => (message as { piece: { length: number } }).piece.length);
    expect(lengths).toHaveLength(40 + 20);
    expect(Math.max(...lengths)).toBe(2 ** 18);
  });
});
