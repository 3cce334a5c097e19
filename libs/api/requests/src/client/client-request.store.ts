import { DomainProblem, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import type { ClientRequestRow, ClientRequestView } from '@akashi/contracts';
import { isForPerson } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import {
  clientRequestFacts,
  holdClientRequestFacts,
  selectClientRequestParts,
  selectClientRequests,
} from '../request.query';
import type { RequestFacts } from '../request.store';

/**
 * Requests as a client's people read them. Asked behind their wall: another client's request, and a draft, are not there. One
 * that was put to a colleague is as good as absent to whoever is not the owner.
 */
@Injectable()
export class ClientRequestStore {
  list(tx: Tx, caller: ClientPersonCaller): Promise<ClientRequestRow[]> {
    return tx.query(
      `${selectClientRequests} ORDER BY r.state NOT IN ('returned', 'requested'), r.due_on, e.id, r.number`,
      seenBy(caller),
    );
  }

  async view(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientRequestView> {
    const [row] = await tx.query<ClientRequestRow[]>(`${selectClientRequests} AND r.id = $5`, [...seenBy(caller), id]);
    if (!row) throw new DomainProblem('not-found');
    const [parts] = await tx.query<Omit<ClientRequestView, keyof ClientRequestRow>[]>(selectClientRequestParts, [
      caller.firmId,
      id,
    ]);
    return { ...row, ...parts } as ClientRequestView;
  }

  facts(tx: Tx, caller: ClientPersonCaller, id: string): Promise<RequestFacts> {
    return this.found(tx, caller, id, clientRequestFacts);
  }

  /** The same, and nobody else changes the request until this transaction has ended. */
  hold(tx: Tx, caller: ClientPersonCaller, id: string): Promise<RequestFacts> {
    return this.found(tx, caller, id, holdClientRequestFacts);
  }

  private async found(tx: Tx, caller: ClientPersonCaller, id: string, select: string): Promise<RequestFacts> {
    const [facts] = await tx.query<RequestFacts[]>(select, [caller.firmId, caller.clientId, id]);
    if (!facts || !isForPerson(facts.answererId, { id: caller.userId, kind: caller.role }))
      throw new DomainProblem('not-found');
    return facts;
  }
}

const seenBy = ({ firmId, clientId, userId, role }: ClientPersonCaller) => [firmId, userId, role === 'owner', clientId];
