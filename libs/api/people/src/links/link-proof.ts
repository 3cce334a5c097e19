import { Clock, DomainProblem, ensure, Mailer, Transactions } from '@akashi/api-platform';
import { mayUseExportCode, mayUseExportPass } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { LinkCodeStore, type CodedLink, type TriedCode } from './link-code.store';

/** What whoever opens a link shows beside its token. */
export interface ShownProof {
  token: string;
  ask?: string;
  code?: string;
  pass?: string;
}

/** What a link asks for beside its token: the code that was mailed to its recipient, or what that code gave a while ago. */
@Injectable()
export class LinkProof {
  constructor(
    private readonly codes: LinkCodeStore,
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Whether this installation can mail a code at all. */
  get canAsk(): boolean {
    return this.mailer.isSetUp;
  }

  asks({ asksCode }: { asksCode: boolean }): boolean {
    return this.canAsk && asksCode;
  }

  /** The pass that the code gave; null where none was asked for, or an earlier pass still holds. */
  async of(
    place: CodedLink,
    link: { asksCode: boolean },
    { token, ask, code, pass }: ShownProof,
  ): Promise<string | null> {
    if (!this.asks(link)) return null;
    if (code !== undefined) return this.use(place, { token, ask: ask ?? '', code });
    if (pass === undefined) throw new DomainProblem('link.not-usable');
    const until = await this.transactions.read({ firmId: place.firmId, clientId: null }, (tx) =>
      this.codes.passUntil(tx, place, pass),
    );
    ensure(mayUseExportPass({ until: until?.getTime() ?? null, now: this.clock.now().getTime() }));
    return null;
  }

  /** A try is counted whatever comes of it, so it is no part of a transaction that a refusal undoes. */
  private async use(place: CodedLink, tried: TriedCode): Promise<string> {
    const pass = await this.transactions.housekeep({ firmId: place.firmId, clientId: null }, async (tx) => {
      const found = await this.codes.try(tx, place, tried);
      if (!found) return null;
      const { id, expiresAt, ...facts } = found;
      const now = this.clock.now().getTime();
      const isGood = mayUseExportCode({ ...facts, now, expiresAt: expiresAt.getTime() }).allowed;
      return isGood ? this.codes.use(tx, place, id) : null;
    });
    if (pass === null) throw new DomainProblem('export.code-wrong');
    return pass;
  }
}
