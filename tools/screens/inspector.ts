import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext } from 'playwright-core';
import { password } from '../run/demo-accounts.ts';

/** Whose screens those of an inspection are. */
export const inspector = 'inspector';

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One of a browser: a code of a device is good once, so that its windows share what one of them was given. */
const comeIn = new WeakMap<Browser, Promise<SignedIn>>();

/** Nobody inspects the firm of the worked example: its office lets somebody in, once for all windows, and gives them something to keep. */
export function asInspector(browser: Browser, url: string): Promise<SignedIn> {
  const coming = comeIn.get(browser) ?? letIn(browser, url);
  comeIn.set(browser, coming);
  return coming;
}

async function letIn(browser: Browser, url: string): Promise<SignedIn> {
  const email = `inspector-${Date.now()}@authority.example`;
  const office = await windowOf(browser, url);
  await office.send('session', { email: 'hasegawa@kasumidai.example', password });
  const engagements = await office.read<{ id: string; name: string }[]>('engagements');
  const engagementId = engagements.find(({ name }) => name.startsWith('ミズナラ'))!.id;
  const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
  const { id: inspectionId, version } = await office.send<{ id: string; version: number }>('inspections', {
    ...{ authority: 'Security Audit Authority', reference: 'I-2026-1', purpose: 'Registration requirements' },
    ...{ beginsOn: day(-1), endsOn: day(30), engagements: [{ engagementId, reason: 'Sampled' }] },
  });
  const person = { familyName: 'Hanako', givenName: 'Kensa', title: 'Inspector', email };
  const invited = await office.send<{ id: string; path: string }>(`inspections/${inspectionId}/inspectors`, person);
  const given = { inspectionId, inspectorId: invited.id, version };
  await office.send(`engagements/${engagementId}/inspection-bundles`, given);
  await office.context.close();

  const own = await windowOf(browser, url);
  await own.send('join-inspection', { token: invited.path.split('#')[1], password });
  await own.send('session', { email, password });
  const { offer, secret } = await own.send<{ offer: string; secret: string }>('account/factors/codes/offer', {});
  const code = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();
  await own.send('account/factors/codes', { offer, code });
  const state = await own.context.storageState();
  await own.context.close();
  return state;
}

async function windowOf(browser: Browser, url: string) {
  const context = await browser.newContext({ baseURL: url });
  const told = async <T>(path: string, asking: ReturnType<typeof context.request.get>): Promise<T> => {
    const answer = await asking;
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (answer.status() === 204 ? null : await answer.json()) as T;
  };
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  return {
    context,
    read: <T>(path: string) => told<T>(path, context.request.get(`/api/${path}`)),
    send: <T>(path: string, data: object) => told<T>(path, context.request.post(`/api/${path}`, { data, headers })),
  };
}
