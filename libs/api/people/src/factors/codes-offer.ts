import { Clock, Ids, SealedSecrets } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

const openForMs = 15 * 60 * 1000;
const secretBytes = 20;
const momentBytes = 8;

/** A secret on its way to a device and back, sealed: nothing is kept until the device has shown that it holds it. */
@Injectable()
export class CodesOffer {
  constructor(
    private readonly secrets: SealedSecrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  make(accountId: string): { secret: Buffer; offer: string } {
    const secret = this.ids.secret(secretBytes);
    const until = Buffer.alloc(momentBytes);
    until.writeBigInt64BE(BigInt(this.clock.now().getTime() + openForMs));
    const sealed = this.secrets.seal(Buffer.concat([until, secret]), `offer ${accountId}`);
    return { secret, offer: sealed.toString('base64url') };
  }

  /** The secret of an offer made for this account a short while ago; null for any other. */
  open(offer: string, accountId: string): Buffer | null {
    const opened = this.secrets.open(Buffer.from(offer, 'base64url'), `offer ${accountId}`);
    if (opened?.length !== momentBytes + secretBytes) return null;
    const until = Number(opened.readBigInt64BE());
    return until < this.clock.now().getTime() ? null : opened.subarray(momentBytes);
  }
}
