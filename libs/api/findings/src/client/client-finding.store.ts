import { DomainProblem, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import type { ClientFindingRow, ClientFindingView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import {
  awaitsFactAnswer,
  awaitsPlan,
  clientFindingStage,
  type ClientFindingStage,
  type FactAnswer,
  type FindingState,
} from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import {
  clientFindingFacts,
  holdClientFindingFacts,
  selectClientFindingParts,
  selectClientFindings,
} from './client-finding.query';

interface Released {
  state: FindingState;
  textVersion: number;
  releasedTextVersion: number;
  answer: FactAnswer | null;
}

interface ReleasedRow extends Omit<ClientFindingRow, 'stage' | 'dueOn'>, Released {
  asks: 'facts' | 'plan';
  answerBy: string;
  plannedOn: string | null;
}

/** What the rules ask of a finding that the client was shown. */
export interface ClientFindingFacts {
  id: string;
  engagementId: string;
  engagementState: EngagementState;
  number: number;
  state: FindingState;
  textVersion: number;
  /** What the client was shown last. */
  releaseId: string;
  stage: ClientFindingStage;
}

/** Findings as a client's people read them: asked behind their wall, where one that was not put before them is not there. */
@Injectable()
export class ClientFindingStore {
  async list(tx: Tx, caller: ClientPersonCaller): Promise<ClientFindingRow[]> {
    const rows = await tx.query<ReleasedRow[]>(`${selectClientFindings} ORDER BY e.period_end DESC, s.name, f.number`, [
      caller.firmId,
      caller.clientId,
    ]);
    const asked = ({ stage, isOver }: ClientFindingRow) => !isOver && (awaitsFactAnswer(stage) || stage === 'to-plan');
    const told = rows.map(lineOf);
    return [...told.filter(asked), ...told.filter((one) => !asked(one))];
  }

  async view(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientFindingView> {
    const of = [caller.firmId, caller.clientId, id];
    const [row] = await tx.query<ReleasedRow[]>(`${selectClientFindings} AND f.id = $3`, of);
    if (!row) throw new DomainProblem('not-found');
    const [parts] = await tx.query<[Omit<ClientFindingView, keyof ClientFindingRow>]>(selectClientFindingParts, of);
    return { ...lineOf(row), ...parts };
  }

  facts(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientFindingFacts> {
    return this.found(tx, caller, id, clientFindingFacts);
  }

  /** The same, and nobody else changes the finding until this transaction has ended. */
  hold(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientFindingFacts> {
    return this.found(tx, caller, id, holdClientFindingFacts);
  }

  private async found(tx: Tx, caller: ClientPersonCaller, id: string, select: string): Promise<ClientFindingFacts> {
    const [facts] = await tx.query<(Omit<ClientFindingFacts, 'stage'> & Released)[]>(select, [
      ...[caller.firmId, caller.clientId, id],
    ]);
    if (!facts) throw new DomainProblem('not-found');
    return { ...facts, stage: clientFindingStage(facts) };
  }
}

/** Field by field: what a row gains, the client's people do not. */
function lineOf(row: ReleasedRow): ClientFindingRow {
  const stage = clientFindingStage(row);
  const { id, code, title, controlNumber, serviceName, periodStart, periodEnd, isOver, version } = row;
  const of = { id, code, title, controlNumber, serviceName, periodStart, periodEnd, isOver, version };
  return { ...of, stage, dueOn: dueOn(row, stage) };
}

function dueOn({ asks, answerBy, plannedOn }: ReleasedRow, stage: ClientFindingStage): string | null {
  if (awaitsFactAnswer(stage)) return answerBy;
  if (stage === 'to-plan') return asks === 'plan' ? answerBy : null;
  return awaitsPlan(stage) ? plannedOn : null;
}
