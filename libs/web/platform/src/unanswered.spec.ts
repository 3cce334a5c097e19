import '@angular/compiler';
import { HttpErrorResponse } from '@angular/common/http';
import { describe, expect, it } from 'vitest';
import { toApiProblem } from './api-problem';
import { Unanswered } from './unanswered';

const failing = (status: number) => () => Promise.reject(toApiProblem(new HttpErrorResponse({ status })));

/** Sends a text about a field, and gives what went out. */
async function send(
  unanswered: Unanswered<string, string>,
  text: string,
  answer: () => Promise<void> = () => Promise.resolve(),
): Promise<{ text: string; key: string; wasLost: boolean | null }> {
  let out = { text: '', key: '' };
  const wasLost = await unanswered
    .send(
      'field',
      () => text,
      (sent, key) => ((out = { text: sent, key }), answer()),
    )
    .catch(() => null);
  return { ...out, wasLost };
}

describe('what was sent and never answered', () => {
  it('goes out again as it was and under its key, before what was typed since', async () => {
    const unanswered = new Unanswered<string, string>();
    const lost = await send(unanswered, '一', failing(0));
    expect(await send(unanswered, '二')).toEqual({ text: '一', key: lost.key, wasLost: true });
    const newer = await send(unanswered, '二');
    expect(newer).toMatchObject({ text: '二', wasLost: false });
    expect(newer.key).not.toBe(lost.key);
  });

  it('is not what the server refused: that is answered, and what is corrected goes under a key of its own', async () => {
    const unanswered = new Unanswered<string, string>();
    const refused = await send(unanswered, '一', failing(422));
    const corrected = await send(unanswered, '二');
    expect(corrected).toMatchObject({ text: '二', wasLost: false });
    expect(corrected.key).not.toBe(refused.key);
  });

  it('is forgotten once it was read what stands now', async () => {
    const unanswered = new Unanswered<string, string>();
    await send(unanswered, '一', failing(0));
    unanswered.forget();
    expect(await send(unanswered, '二')).toMatchObject({ text: '二', wasLost: false });
  });
});
