import { EditionStore } from '@akashi/api-criteria';
import { RulesetStore } from '@akashi/api-firms';
import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { RegisteredBaseService } from '@akashi/domain/scope';
import type { StatementEdition, StatementFactTexts } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';

/** What a statement of this engagement is held against. */
export interface StatementContext {
  edition: StatementEdition;
  ruleset: SchemeRuleset;
  baseServices: RegisteredBaseService[];
  /** What the engagement knows already about the statement's own facts. */
  expected: StatementFactTexts;
  pinnedEditionId: string | null;
}

interface FactsRow {
  service: string;
  corporateNumber: string;
  isPinned: boolean;
  baseServices: RegisteredBaseService[];
}

const selectFacts = `
  SELECT s.name AS service, c.corporate_number AS "corporateNumber", e.edition_pinned_at IS NOT NULL AS "isPinned",
    coalesce((SELECT json_agg(json_build_object('registrationNo', b.registration_no, 'validUntil', b.valid_until)
        ORDER BY b.registration_no)
      FROM base_service_use b WHERE b.firm_id = e.firm_id AND b.service_id = e.service_id), '[]') AS "baseServices"
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.id = $2`;

@Injectable()
export class StatementContextStore {
  constructor(
    private readonly editions: EditionStore,
    private readonly rulesets: RulesetStore,
  ) {}

  async of(tx: Tx, caller: Caller, room: Room): Promise<StatementContext> {
    const [facts] = await tx.query<FactsRow[]>(selectFacts, [caller.firmId, room.engagementId]);
    if (!facts) throw new DomainProblem('not-found');
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    const { grammar } = await this.editions.view(tx, caller, room.editionId);
    const rows = await this.editions.answerable(tx, caller, room.editionId);
    return {
      ruleset,
      baseServices: facts.baseServices,
      pinnedEditionId: facts.isPinned ? room.editionId : null,
      edition: {
        criteria: rows,
        grammar,
        mainTargets: ruleset.mainTargets,
        baseServices: facts.baseServices.map(({ registrationNo }) => registrationNo),
      },
      expected: {
        edition: room.editionId,
        service: facts.service,
        corporateNumber: facts.corporateNumber,
        periodFrom: room.periodStart,
        periodTo: room.periodEnd,
      },
    };
  }
}
