import { Secret, TOTP } from 'otpauth';
import type request from 'supertest';

/** What a device with this secret shows; `steps` of half a minute from now. */
export function codeAt(secret: string, steps = 0): string {
  const device = new TOTP({ secret: Secret.fromBase32(secret) });
  return device.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** The session's cookie as an answer sets it. */
export function cookieOf(answer: request.Response): string {
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
