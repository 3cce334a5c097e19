import { createHash } from 'node:crypto';
import pg from 'pg';

/** Below this a text is not worth a place: it may have been put together for one request. */
const timesAsked = 3;
/** A server process keeps each plan of its own, some hundred kilobytes of it. */
const atMost = 200;
/** Texts that are counted; what is put together anew each time would be counted for ever. */
const counted = 5_000;

const asked = new Map<string, number>();
const names = new Map<string, string>();

/** Joins three tables or more. */
const isWide = (text: string): boolean =>
  /^\s*(?:SELECT|WITH)\b/i.test(text) && (text.match(/\bJOIN\b/gi)?.length ?? 0) >= 2;

/**
 * What `*` stands for changes with the schema under a kept plan; and a text that says «of these, if any are named» asks two
 * things, of which one plan would serve neither (the rows of a signature: 1.4 ms planned for its one key, 8 ms for any).
 */
const isPlannedAnew = (text: string): boolean =>
  /\.\*|SELECT\s+\*/i.test(text) || /\$\d+(?:::[\w[\]]+)?\s+IS\s+(?:NOT\s+)?NULL/i.test(text);

/** The name under which a text is prepared; null where it is planned each time. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= atMost || !isWide(text) || isPlannedAnew(text)) return null;
  const times = (asked.get(text) ?? 0) + 1;
  if (times > 1 || asked.size < counted) asked.set(text, times);
  if (times < timesAsked) return null;
  asked.delete(text);
  const name = `wide_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  names.set(text, name);
  return name;
}

/**
 * A connection on which wide reads that come again are prepared: of what they took, nearly all was planning (a paper's facts
 * 5.6 ms of 7). The server chooses by itself when one plan serves for all values. What `queryPrepared` says of poolers holds here too.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) && args.length === 2 ? nameOf(text) : null;
    const said = name === null ? args : [{ name, text, values: values as unknown[] }];
    return super.query(...(said as Parameters<pg.Client['query']>)) as never;
  }
}
