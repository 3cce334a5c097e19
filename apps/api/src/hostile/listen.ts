import type { TestApp } from '@akashi/api-testing';
import { ConsoleLogger } from '@nestjs/common';
import { vi } from 'vitest';

/** Whatever the process says from now on: Nest's logger, the console, the streams themselves. `vi.restoreAllMocks` ends it. */
export function listenTo({ app }: TestApp): readonly string[] {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said.push(Buffer.from(chunk as Uint8Array).toString());
      return true;
    });
  }
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
  }
  app.useLogger(new ConsoleLogger({ colors: false }));
  return said;
}
