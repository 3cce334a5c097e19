import { LinkProof, SignInThrottle } from '@akashi/api-people';
import {
  Clock,
  DomainProblem,
  ensure,
  Transactions,
  type DropPassReader,
  type LinkPersonCaller,
  type OpenedLink,
  type Tx,
} from '@akashi/api-platform';
import type { AskDropCodeBody, OpenDropBody } from '@akashi/contracts';
import { mayUseDropLink } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { codedDropLink, DropLinkStore, type DropLinkRow, type DropPlace } from '../drop-link.store';

/** What counts the codes that are asked for from an address. */
export const dropCodesKey = (ip: string): string => `drop-code:${ip}`;

const plain = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/**
 * The way in by a drop link. A token that never was, another person's address, a wrong code, a link that ended: one answer for all, so
 * that trying tells nothing. Link, engagement and end are read anew at each step.
 */
@Injectable()
export class DropLinkDoor implements DropPassReader {
  constructor(
    private readonly links: DropLinkStore,
    private readonly proof: LinkProof,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Attempts are slowed by where they come from, whatever token they try; a good one clears the count. */
  async enter(body: OpenDropBody, ip: string): Promise<{ place: DropPlace; link: DropLinkRow; byCode: boolean }> {
    const key = `drop-link:${ip}`;
    await this.throttle.admit(key);
    const found = await this.of(body);
    if (!found) throw new DomainProblem(body.code === undefined ? 'link.not-usable' : 'export.code-wrong');
    const pass = await this.proof.of(codedDropLink(found.place), { asksCode: true }, body);
    await this.throttle.forget(key);
    if (pass !== null) await this.throttle.forget(dropCodesKey(ip));
    return { ...found, byCode: pass !== null };
  }

  /** The link of this token and address, if it opens; null for everything else. */
  async of({ token, email }: AskDropCodeBody): Promise<{ place: DropPlace; link: DropLinkRow } | null> {
    const place = await this.links.place(token);
    if (!place) return null;
    const link = await this.transactions.read(firmsSideOf(place), (tx) => this.links.link(tx, place));
    const isTheirs = link !== null && plain(link.recipientEmail) === plain(email);
    return isTheirs && this.opens(link) ? { place, link } : null;
  }

  /** Whoever holds what an opening gave; null once that is over, or the link is. */
  async find(pass: string): Promise<OpenedLink | null> {
    const place = await this.links.placeOfPass(pass);
    if (!place) return null;
    const { until, link } = await this.transactions.read(firmsSideOf(place), async (tx) => ({
      until: await this.links.passUntil(tx, place, place.openingId),
      link: await this.links.link(tx, place),
    }));
    const isHeld = until !== null && this.clock.now() < until;
    if (!isHeld || !link || !this.opens(link)) return null;
    const { firmId, engagementId, linkId } = place;
    return { firmId, engagementId, linkId, name: link.recipientName };
  }

  /** Asks anew in the transaction that changes something: a link that ended while a file came takes nothing. */
  async stillOpen(tx: Tx, caller: LinkPersonCaller): Promise<LinkPersonCaller> {
    await this.openLink(tx, caller);
    return caller;
  }

  async openLink(tx: Tx, place: DropPlace): Promise<DropLinkRow> {
    const link = await this.links.link(tx, place);
    if (!link) throw new DomainProblem('link.not-usable');
    ensure(this.decided(link));
    return link;
  }

  private opens(link: DropLinkRow): boolean {
    return this.decided(link).allowed;
  }

  private decided({ engagementState, isEnded, expiresAt }: DropLinkRow) {
    const now = this.clock.now().getTime();
    return mayUseDropLink({ engagementState, isEnded, now, expiresAt: expiresAt.getTime() });
  }
}

/** What of a link is the firm's own is read on its side. */
export const firmsSideOf = ({ firmId }: DropPlace) => ({ firmId, clientId: null });
