import '@angular/compiler';
import { HttpErrorResponse } from '@angular/common/http';
import { describe, expect, it } from 'vitest';
import { toApiProblem } from './api-problem';
import { Sending } from './sending';

const noConnection = () => Promise.reject(toApiProblem(new HttpErrorResponse({ status: 0 })));

/** Sends once, and gives the key that went along. */
async function keyOf(sending: Sending, address: string | undefined, answer: () => Promise<unknown>): Promise<string> {
  let sent = '';
  await sending.run((key) => {
    sent = key;
    return answer();
  }, address);
  return sent;
}

describe('the key of what is sent', () => {
  it('stays the same while nobody knows whether the request arrived, and ends with its answer', async () => {
    const sending = new Sending();
    const first = await keyOf(sending, undefined, noConnection);
    expect(sending.failure()?.unsent).toBe(true);
    expect(await keyOf(sending, undefined, () => Promise.resolve('stored'))).toBe(first);
    expect(await keyOf(sending, undefined, () => Promise.resolve('stored'))).not.toBe(first);
  });

  it('stays the same while the server itself does not know whether it kept what arrived', async () => {
    const sending = new Sending();
    const error = { code: 'outcome-unknown', text: {} };
    const lost = () => Promise.reject(toApiProblem(new HttpErrorResponse({ status: 503, error })));
    const first = await keyOf(sending, undefined, lost);
    expect(await keyOf(sending, undefined, () => Promise.resolve('stored'))).toBe(first);
  });

  it('never goes along with another request, which the server would refuse', async () => {
    const sending = new Sending();
    const note = await keyOf(sending, '/api/notes', noConnection);
    expect(await keyOf(sending, '/api/sign', () => Promise.resolve('signed'))).not.toBe(note);
    expect(await keyOf(sending, '/api/notes', () => Promise.resolve('stored'))).toBe(note);
  });
});
