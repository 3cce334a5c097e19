import { type Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import type { Caller, ReadingCaller, Tx } from '@akashi/api-platform';
import { IssuedOutput, LetterStore, ReportStore, type StoredReport } from '@akashi/api-reporting';
import type { PackageOverviewView, PackageItemView, PackageView } from '@akashi/contracts';
import type { FormDefinition } from '@akashi/domain/engagement';
import { checkAgreement, packageItemFaults, type AgreementCheck } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { packageItems, toItems } from './package-items';
import { PackageStore, type PackageFactsRow } from './package.store';

/** Everything a package is decided and built from, as it stands in one transaction. */
export interface GatheredPackage {
  facts: PackageFactsRow;
  forms: readonly FormDefinition[];
  items: PackageItemView[];
  agreement: AgreementCheck[];
  /** The issued report; null before. */
  report: StoredReport | null;
}

/** The papers of a package with what is missing or disagrees, and the packages built so far. */
@Injectable()
export class PackageOverview {
  constructor(
    private readonly packages: PackageStore,
    private readonly reports: ReportStore,
    private readonly letters: LetterStore,
    private readonly rulesets: RulesetStore,
    private readonly output: IssuedOutput,
  ) {}

  async gather(tx: Tx, caller: Caller, room: Room): Promise<GatheredPackage> {
    const { engagementId } = room;
    const { forms } = await this.rulesets.get(tx, caller, room.rulesetId);
    const facts = await this.packages.facts(tx, caller, engagementId);
    const kept = await this.packages.kept(tx, caller, engagementId);
    const sent = await this.packages.sent(tx, caller, engagementId);
    const items = packageItems(forms, kept, sent, facts.findings);
    const standing = await this.reports.standing(tx, caller, engagementId);
    const report = standing?.state === 'issued' ? standing : null;
    const letter = await this.letters.latest(tx, caller, engagementId);
    const agreement = report ? agreementOf(facts, items, report, letter?.signerName ?? '') : [];
    return { facts, forms, items, agreement, report };
  }

  one(tx: Tx, caller: ReadingCaller, engagementId: string, id: string): Promise<PackageView> {
    return this.packages.one(tx, caller, engagementId, id);
  }

  async view(tx: Tx, caller: Caller, room: Room): Promise<PackageOverviewView> {
    const { facts, forms, items, agreement } = await this.gather(tx, caller, room);
    return {
      engagementState: room.state,
      applyBy: facts.applyBy,
      items,
      faults: packageItemFaults(toItems(items), forms, facts.findings),
      agreement,
      packages: await this.packages.list(tx, caller, room.engagementId),
      keyFingerprint: await this.output.keyFingerprint(tx, caller),
    };
  }
}

function agreementOf(
  facts: PackageFactsRow,
  items: readonly PackageItemView[],
  { model }: StoredReport,
  letterSigner: string,
): AgreementCheck[] {
  const { subject, findings } = model;
  const statement = items.find(({ form }) => form === 'STATEMENT');
  return checkAgreement({
    serviceName: { reported: subject.serviceName, registered: facts.serviceName },
    period: {
      reported: `${subject.period.from}/${subject.period.to}`,
      engaged: `${facts.periodStart}/${facts.periodEnd}`,
    },
    statement: { reported: subject.statement.sha256, enclosed: statement?.sha256 ?? '' },
    findings: { reported: findings.length, planned: facts.planned },
    representative: { letter: letterSigner, client: facts.clientRepresentative },
    papers: items,
  });
}
