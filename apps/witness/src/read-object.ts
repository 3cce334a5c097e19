import { readFileSync } from 'node:fs';
import { WitnessFault } from './witness-fault';

/** What was written there. A file that cannot be opened is told as that; one with another content was spoilt. */
export function readObject(path: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, with the file's name.
  }
  throw new WitnessFault('file-spoilt', path);
}
