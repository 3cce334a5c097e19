import { Clock, DomainProblem, ensure, Mailer, Transactions } from '@akashi/api-platform';
import type { OpenExportBody } from '@akashi/contracts';
import { mayUseExportCode, mayUseExportPass } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ExportCodeStore, type TriedCode } from './export-code.store';
import type { LinkPlace, LinkRow } from './export.store';

/** What a link asks for beside its token: the code that was mailed to its recipient, or what that code gave a while ago. */
@Injectable()
export class LinkProof {
  constructor(
    private readonly codes: ExportCodeStore,
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Whether this installation can mail a code at all. */
  get canAsk(): boolean {
    return this.mailer.isSetUp;
  }

  asks({ asksCode }: Pick<LinkRow, 'asksCode'>): boolean {
    return this.canAsk && asksCode;
  }

  /** The pass that the code gave; null where none was asked for, or an earlier pass still holds. */
  async of(place: LinkPlace, link: LinkRow, { token, ask, code, pass }: OpenExportBody): Promise<string | null> {
    if (!this.asks(link)) return null;
    if (code !== undefined) return this.use(place, { token, ask: ask ?? '', code });
    if (pass === undefined) throw new DomainProblem('link.not-usable');
    const until = await this.transactions.read({ ...place, clientId: null }, (tx) =>
      this.codes.passUntil(tx, place, pass),
    );
    ensure(mayUseExportPass({ until: until?.getTime() ?? null, now: this.clock.now().getTime() }));
    return null;
  }

  /** A try is counted whatever comes of it, so it is no part of a transaction that a refusal undoes. */
  private async use(place: LinkPlace, tried: TriedCode): Promise<string> {
    const pass = await this.transactions.housekeep({ ...place, clientId: null }, async (tx) => {
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
