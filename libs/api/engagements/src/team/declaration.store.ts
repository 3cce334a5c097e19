import { Clock, DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type {
  DeclareIndependenceBody,
  JudgedDeclarationView,
  OwnDeclarationView,
  ResolveInterestBody,
} from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { selectAwaited, selectDeclarations, selectOwnDeclaration } from './declaration.query';

/** Declarations and what was decided on them are added, never changed. */
@Injectable()
export class DeclarationStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async own(tx: Tx, caller: Caller, engagementId: string): Promise<OwnDeclarationView> {
    const key = [caller.firmId, caller.userId, this.clock.today(), engagementId];
    const [own] = await tx.query<OwnDeclarationView[]>(selectOwnDeclaration, key);
    if (!own) throw new DomainProblem('not-found');
    return own;
  }

  /** Engagements whose team the caller is on, and of which they read nothing as things stand. */
  awaited(tx: Tx, caller: Caller): Promise<OwnDeclarationView[]> {
    return tx.query(selectAwaited, [caller.firmId, caller.userId, this.clock.today()]);
  }

  /** Everything that a member declared, the newest first. */
  of(tx: Tx, caller: Caller, engagementId: string, userId: string): Promise<JudgedDeclarationView[]> {
    return tx.query(selectDeclarations, [caller.firmId, engagementId, userId]);
  }

  async declare(tx: Tx, caller: Caller, engagementId: string, body: DeclareIndependenceBody): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest, explanation,
         recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        caller.firmId,
        engagementId,
        id,
        caller.userId,
        this.clock.today(),
        body.hasInterest,
        body.explanation,
        this.clock.now(),
      ],
    );
    return id;
  }

  async resolve(tx: Tx, caller: Caller, engagementId: string, body: ResolveInterestBody): Promise<void> {
    await tx.query(
      `INSERT INTO interest_resolution (firm_id, engagement_id, declaration_id, reason, resolved_by, resolved_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller.firmId, engagementId, body.declarationId, body.reason, caller.userId, this.clock.now()],
    );
  }
}
