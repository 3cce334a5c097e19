import { FindPriorPaper } from '@akashi/api-fieldwork';
import type { Room } from '@akashi/api-engagements';
import { Clock, type Caller, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { LastYear } from '@akashi/api-scoping';
import type { RequestTestView } from '@akashi/contracts';
import {
  dueNextYear,
  proposeRequests,
  type AskedRequest,
  type LeftOutRequest,
  type ProposablePaper,
  type RequestProposal,
} from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { LastYearRequestStore } from '../last-year/last-year-request.store';
import { selectAsked, selectOtherClients, selectProcedureTexts, selectProposablePapers } from './proposal.query';

type Paper = ProposablePaper & Pick<RequestTestView, 'controlId' | 'type'>;

/** A proposal as it is told and held against. */
export interface SeenProposal extends RequestProposal {
  seen: string;
  papers: RequestTestView[];
  answererName: string | null;
}

/** Last year as far as whoever asks may read it. */
export interface ReadableLastYear {
  lastYear: LastYear | null;
  isReadable: boolean;
}

/** What the proposals are drawn from, as it stands in this transaction. */
@Injectable()
export class ProposalStore {
  constructor(
    private readonly lastYears: LastYearRequestStore,
    private readonly prior: FindPriorPaper,
    private readonly clock: Clock,
  ) {}

  /** Which year comes before is asked in a transaction of this engagement; whether it may be read, in one of that year's. */
  async readable(caller: MemberCaller, lastYear: LastYear | null): Promise<ReadableLastYear> {
    return { lastYear, isReadable: lastYear !== null && (await this.prior.mayRead(caller, lastYear.engagementId)) };
  }

  findLastYear(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    return this.lastYears.lastYear(tx, caller, engagementId);
  }

  async draw(
    tx: Tx,
    caller: Caller,
    room: Room,
    before: ReadableLastYear,
  ): Promise<{ proposals: SeenProposal[]; leftOut: LeftOutRequest[] }> {
    const of = [caller.firmId, room.engagementId];
    const papers = await tx.query<Paper[]>(selectProposablePapers, of);
    const asked = await tx.query<AskedRequest[]>(selectAsked, of);
    const others = await tx.query<{ name: string }[]>(selectOtherClients, of);
    const lastYear = await this.requestsOf(tx, caller, room, before);
    const otherClients = others.map(({ name }) => name);
    const { proposals, leftOut } = proposeRequests({ papers, lastYear, asked, otherClients });
    const paperOf = new Map(papers.map((paper) => [paper.testId, viewOf(paper)]));
    const names = new Map(lastYear.map(({ answererId, answererName }) => [answererId, answererName]));
    const seen = proposals.map((proposal) => ({
      ...proposal,
      seen: digestOf(proposal),
      papers: proposal.testIds.flatMap((id) => paperOf.get(id) ?? []),
      answererName: names.get(proposal.answererId) ?? null,
    }));
    return { proposals: seen, leftOut };
  }

  /** Whoever takes proposals of an engagement over does it alone, until the transaction ends. */
  async hold(tx: Tx, { firmId }: Caller, engagementId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || '/proposed-requests/' || $2, 0))`, [
      firmId,
      engagementId,
    ]);
  }

  /** The texts that stay in the firm, by procedure. */
  async procedureTexts(tx: Tx, caller: Caller, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ id: string; text: string }[]>(selectProcedureTexts, [caller.firmId, ids]);
    const byProcedure = Map.groupBy(rows, ({ id }) => id);
    return new Map([...byProcedure].map(([id, versions]) => [id, versions.map(({ text }) => text)]));
  }

  private async requestsOf(tx: Tx, caller: Caller, room: Room, { lastYear, isReadable }: ReadableLastYear) {
    if (!lastYear || !isReadable) return [];
    const years = { lastEnd: lastYear.periodEnd, thisEnd: room.periodEnd, today: this.clock.today() };
    const requests = await this.lastYears.all(tx, caller, room, lastYear);
    return requests.map((one) => ({ ...one, dueOn: dueNextYear(one.dueOn, years) }));
  }
}

const viewOf = ({ testId: id, controlId, controlNumber, type }: Paper): RequestTestView => ({
  ...{ id, controlId, controlNumber, type },
});

/** What it comes from and for which papers: where any of it changed, another proposal was seen. */
function digestOf({ wanted, shows, testIds, procedures, lastYear }: RequestProposal): string {
  const said = JSON.stringify([wanted, shows, testIds, procedures, lastYear.map(({ id }) => id)]);
  return createHash('sha256').update(said).digest('hex');
}
