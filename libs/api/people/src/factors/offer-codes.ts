import type { Session } from '@akashi/api-platform';
import type { CodesOfferView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { CodesOffer } from './codes-offer';
import { DeviceCodes } from './device-codes';

/** A new secret for a device, told this once to its person. */
@Injectable()
export class OfferCodes {
  constructor(
    private readonly offers: CodesOffer,
    private readonly codes: DeviceCodes,
  ) {}

  execute({ userId, email }: Session): CodesOfferView {
    const { secret, offer } = this.offers.make(userId);
    return { offer, ...this.codes.told(secret, email) };
  }
}
