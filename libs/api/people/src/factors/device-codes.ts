import { Clock } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';

const period = 30;
const product = 'Akashi';

/** Codes of a device by RFC 6238: six digits, thirty seconds, SHA-1, which is what every authenticator program knows. */
@Injectable()
export class DeviceCodes {
  constructor(private readonly clock: Clock) {}

  /** For typing in, and as a QR picture says it. */
  told(secret: Buffer, email: string): { secret: string; uri: string } {
    const totp = this.of(secret, email);
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /** The step of time that a code belongs to, one before and one after now included; null when it belongs to none. */
  stepOf(secret: Buffer, code: string): number | null {
    const timestamp = this.clock.now().getTime();
    const off = this.of(secret, '').validate({ token: code, timestamp, window: 1 });
    return off === null ? null : Math.floor(timestamp / 1000 / period) + off;
  }

  private of(secret: Buffer, label: string): TOTP {
    const bytes = new Uint8Array(secret);
    return new TOTP({
      issuer: product,
      label: label || product,
      algorithm: 'SHA1',
      digits: 6,
      period,
      secret: new Secret({ buffer: bytes.buffer }),
    });
  }
}
