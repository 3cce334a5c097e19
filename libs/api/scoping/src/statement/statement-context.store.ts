import { EditionStore } from '@akashi/api-criteria';
import { RulesetStore } from '@akashi/api-firms';
import { BaseServiceStore, TermStore, type Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import { registeredServices } from '@akashi/domain/base-service';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { RegisteredBaseService, ReliefScope } from '@akashi/domain/scope';
import {
  askedFacts,
  type StatementEdition,
  type StatementFact,
  type StatementFactTexts,
} from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';

/** What a statement of this engagement is held against. */
export interface StatementContext {
  edition: StatementEdition;
  ruleset: SchemeRuleset;
  baseServices: RegisteredBaseService[];
  /** What the cycle of the management criteria leaves out; null where the ruleset leaves that to people. */
  relief: ReliefScope | null;
  /** What the engagement knows already about the statement's own facts. */
  expected: StatementFactTexts;
  pinnedEditionId: string | null;
  /** What the register knows: it stands in the layout before the client gets it. */
  registered: StatementFactTexts;
  /** What this variant of the scheme asks for beyond what every statement says. */
  asked: StatementFact[];
}

interface FactsRow {
  provider: string;
  representative: string;
  service: string;
  serviceKind: string;
  regions: string[];
  corporateNumber: string;
  isPinned: boolean;
  baseServices: (RegisteredBaseService & { name: string })[];
}

const serviceKinds: Readonly<Record<string, string>> = { IAAS: 'IaaS', PAAS: 'PaaS', SAAS: 'SaaS' };

const selectFacts = `
  SELECT c.name AS provider, trim(c.representative_title || ' ' || c.representative_name) AS representative,
    s.name AS service, s.kind AS "serviceKind", s.regions, c.corporate_number AS "corporateNumber", e.edition_pinned_at IS NOT NULL AS "isPinned",
    coalesce((SELECT json_agg(json_build_object('name', b.name, 'registrationNo', b.registration_no,
        'validUntil', b.valid_until)
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
    private readonly services: BaseServiceStore,
    private readonly terms: TermStore,
  ) {}

  async of(tx: Tx, caller: Caller, room: Room): Promise<StatementContext> {
    const [facts] = await tx.query<FactsRow[]>(selectFacts, [caller.firmId, room.engagementId]);
    if (!facts) throw new DomainProblem('not-found');
    const known = await this.services.uses(tx, caller, room);
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    const asked = askedFacts(ruleset);
    const { grammar } = await this.editions.view(tx, caller, room.editionId);
    const rows = await this.editions.answerable(tx, caller, room.editionId);
    return {
      ruleset,
      asked,
      // What somebody found in the public list goes over what the register was told once.
      baseServices: registeredServices(known.map(({ checks, ...use }) => ({ ...use, check: checks[0] ?? null }))),
      relief: await this.relief(tx, caller, room, ruleset, rows),
      pinnedEditionId: facts.isPinned ? room.editionId : null,
      edition: {
        criteria: rows,
        grammar,
        mainTargets: ruleset.mainTargets,
        baseServices: facts.baseServices.map(({ registrationNo }) => registrationNo),
        period: { from: room.periodStart, to: room.periodEnd },
      },
      expected: {
        edition: room.editionId,
        service: facts.service,
        corporateNumber: facts.corporateNumber,
        periodFrom: room.periodStart,
        periodTo: room.periodEnd,
      },
      registered: {
        // Empty, so that the layout has a row for them.
        ...Object.fromEntries(asked.map((fact) => [fact, ''])),
        edition: room.editionId,
        provider: facts.provider,
        corporateNumber: facts.corporateNumber,
        representative: facts.representative,
        service: facts.service,
        serviceKind: serviceKinds[facts.serviceKind] ?? facts.serviceKind,
        regions: facts.regions.join('、'),
        periodFrom: room.periodStart,
        periodTo: room.periodEnd,
        baseServices: facts.baseServices.map(({ name, registrationNo }) => `${name}（${registrationNo}）`).join('、'),
      },
    };
  }
  private async relief(
    tx: Tx,
    caller: Caller,
    { engagementId }: Room,
    { managementRelief: { leavesOut, reason } }: SchemeRuleset,
    criteria: readonly { key: string; part: string }[],
  ): Promise<ReliefScope | null> {
    if (!leavesOut || !(await this.terms.reliefIsMet(tx, caller, engagementId))) return null;
    return { reason, criteria: new Set(criteria.filter(({ part }) => part === 'MANAGEMENT').map(({ key }) => key)) };
  }
}
