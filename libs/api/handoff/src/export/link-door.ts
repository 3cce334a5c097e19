import { LinkProof, SignInThrottle } from '@akashi/api-people';
import { Clock, DomainProblem, ensure, Transactions, type Tx } from '@akashi/api-platform';
import type { AskExportCodeBody, OpenExportBody } from '@akashi/contracts';
import { mayDownloadExport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { codedLink, ExportStore, type LinkPlace, type LinkRow } from './export.store';

/** What counts the codes that are asked for from an address. */
export const codesKey = (ip: string): string => `link-code:${ip}`;

const plain = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Whoever came in by a link: where it leads, and the pass that they were given on the way. */
export interface Entered {
  place: LinkPlace;
  pass: string | null;
}

/**
 * The way in by a link. A token that never was, another person's address, a wrong code, a link that ended, was taken back or is used up:
 * one answer for all, so that trying tells nothing.
 */
@Injectable()
export class LinkDoor {
  constructor(
    private readonly exports: ExportStore,
    private readonly proof: LinkProof,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Attempts are slowed by where they come from, whatever token they try; a good one clears the count. */
  async enter(body: OpenExportBody, ip: string): Promise<Entered> {
    const key = `link:${ip}`;
    await this.throttle.admit(key);
    const found = await this.find(body);
    if (!found) throw new DomainProblem(refusalOf(body));
    const pass = await this.proof.of(codedLink(found.place), found.link, body);
    await this.throttle.forget(key);
    if (pass !== null) await this.throttle.forget(codesKey(ip));
    return { place: found.place, pass };
  }

  /** The link of this token and address, if it opens or leads to a version that was replaced; null for everything else. */
  async find({ token, email }: AskExportCodeBody): Promise<{ place: LinkPlace; link: LinkRow } | null> {
    const place = await this.exports.place(token);
    if (!place) return null;
    const link = await this.transactions.read({ ...place, clientId: null }, (tx) => this.exports.link(tx, place));
    const isTheirs = link !== null && plain(link.recipientEmail) === plain(email);
    return isTheirs && (link.isReplaced || !this.hasEnded(link)) ? { place, link } : null;
  }

  /** Asks anew, in the transaction that gives something out: a link that was taken back meanwhile gives nothing. */
  async usable(tx: Tx, place: LinkPlace, email: string): Promise<LinkRow> {
    const link = await this.exports.link(tx, place);
    if (!link || plain(link.recipientEmail) !== plain(email)) throw new DomainProblem('link.not-usable');
    return link;
  }

  hasEnded(link: LinkRow): boolean {
    return !mayDownloadExport(this.factsOf(link)).allowed;
  }

  ensureGiven(link: LinkRow, replaced: { isGiven: boolean; isSeen: boolean } | null): void {
    if (replaced) ensure(mayDownloadExport({ ...this.factsOf(link), replaced }));
    else if (this.hasEnded(link)) throw new DomainProblem('link.not-usable');
  }

  private factsOf({ revoked, expiresAt, downloads, maxDownloads }: LinkRow) {
    const now = this.clock.now().getTime();
    return { revoked, now, expiresAt: expiresAt.getTime(), downloads, maxDownloads };
  }
}

/** By what was sent alone, and by nothing that was found. */
function refusalOf({ code, pass }: OpenExportBody) {
  if (code !== undefined) return 'export.code-wrong' as const;
  return pass === undefined ? ('link.not-usable' as const) : ('export.pass-ended' as const);
}
