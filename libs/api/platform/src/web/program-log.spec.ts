import { afterEach, describe, expect, it, vi } from 'vitest';
import { programLog } from './program-log';

afterEach(() => void vi.restoreAllMocks());

/** What is written while this is done. */
function written(act: () => void): string {
  let text = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      text += Buffer.from(chunk as Uint8Array).toString();
      return true;
    });
  act();
  vi.restoreAllMocks();
  return text;
}

describe('a line of the program’s own log', () => {
  it('is one line of JSON with its moment in UTC, whatever is in the text', () => {
    const text = 'failed\n{"level":"fatal","message":"forged"}\r\n\u001b[31mred';
    const before = Date.now();
    const line = written(() => programLog().error(text, 'problem'));
    expect(line.split('\n')).toHaveLength(2);
    expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    const said = JSON.parse(line) as { level: string; message: string; context: string; timestamp: number };
    expect(said).toMatchObject({ level: 'error', message: text, context: 'problem' });
    expect(said.timestamp).toBeGreaterThanOrEqual(before);
    expect(said.timestamp).toBeLessThanOrEqual(Date.now());
  });

  it('is written of warnings and faults alone', () => {
    const lines = written(() => {
      const log = programLog();
      log.log('started');
      log.debug('looked');
      log.warn('busy');
      log.fatal('ended');
    });
    const said = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { level: string });
    expect(said.map(({ level }) => level)).toEqual(['warn', 'fatal']);
  });
});
