/** What another machine answered, as far as it was read. */
export interface BoundedAnswer {
  status: number;
  type: string;
  body: Buffer;
}

interface Asked {
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  withinMs: number;
  atMost: number;
}

/**
 * Asks a machine that is not ours: it may hang, answer without an end or lead elsewhere. Null where no whole answer of that size came in
 * that time.
 */
export async function postBounded(url: string, { type, body, withinMs, atMost }: Asked): Promise<BoundedAnswer | null> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), withinMs);
  try {
    const headers = { 'Content-Type': type };
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: ending.signal });
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > atMost) return null;
      parts.push(part);
    }
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: Buffer.concat(parts) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}
