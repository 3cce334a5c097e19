import { LinkCodeStore, LinkProof, SendLinkCode, SignInThrottle } from '@akashi/api-people';
import type { AskDropCodeBody, AskedDropCodeView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { codedDropLink } from '../drop-link.store';
import { DropLinkDoor, dropCodesKey } from './drop-link-door';
import { KeepDropCode } from './keep-drop-code';

/**
 * Whoever holds a link asks for its code. The answer waits for nothing that only a real link brings about and is the same for every other
 * token, address and state: what came of it stands in the recipient's mail alone.
 */
@Injectable()
export class AskDropCode {
  constructor(
    private readonly door: DropLinkDoor,
    private readonly proof: LinkProof,
    private readonly codes: LinkCodeStore,
    private readonly keeping: KeepDropCode,
    private readonly sending: SendLinkCode,
    private readonly throttle: SignInThrottle,
  ) {}

  async execute(body: AskDropCodeBody, from: { ip: string; requestId: string }): Promise<AskedDropCodeView> {
    const ask = this.codes.newSecret();
    if (!this.proof.canAsk) return { asksCode: false, ask };
    // By where it comes from: whoever has the link and asks without end uses up nobody's codes but their own.
    await this.throttle.admit(dropCodesKey(from.ip));
    const found = await this.door.of(body);
    if (found) {
      const { place, link } = found;
      const asked = { ...found, token: body.token, ask, requestId: from.requestId };
      this.sending.begin({ place: codedDropLink(place), link, keep: (code) => this.keeping.execute(asked, code) });
    }
    return { asksCode: true, ask };
  }
}
