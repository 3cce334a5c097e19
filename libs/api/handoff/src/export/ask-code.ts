import { LinkCodeStore, LinkProof, SignInThrottle } from '@akashi/api-people';
import type { AskedExportCodeView, AskExportCodeBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { codesKey, LinkDoor } from './link-door';
import { SendCode } from './send-code';

/**
 * Whoever holds a link asks for its code. The answer waits for nothing that only a real link brings about and is the same for every other
 * token, address and state: what came of it stands in the recipient's mail alone.
 */
@Injectable()
export class AskCode {
  constructor(
    private readonly door: LinkDoor,
    private readonly proof: LinkProof,
    private readonly codes: LinkCodeStore,
    private readonly sending: SendCode,
    private readonly throttle: SignInThrottle,
  ) {}

  async execute(body: AskExportCodeBody, from: { ip: string; requestId: string }): Promise<AskedExportCodeView> {
    const ask = this.codes.newSecret();
    if (!this.proof.canAsk) return { asksCode: false, ask };
    // By where it comes from: whoever has the link and asks without end uses up nobody's codes but their own.
    await this.throttle.admit(codesKey(from.ip));
    const found = await this.door.find(body);
    if (found && !this.proof.asks(found.link)) return { asksCode: false, ask };
    if (found) this.sending.begin({ ...found, token: body.token, ask, requestId: from.requestId });
    return { asksCode: true, ask };
  }
}
