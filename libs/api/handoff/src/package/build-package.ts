import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, Ids, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import { type StoredReport } from '@akashi/api-reporting';
import type { PackageView } from '@akashi/contracts';
import { canonicalJson, checkpointOrigin } from '@akashi/domain/ledger';
import { mayBuildPackage, mayEncloseTogether } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { bagNameOf, enclosedPapers, notEnclosed, type PackageContents } from './package-contents';
import { toItems } from './package-items';
import { PackageShop } from './package-shop';
import type { LaidPackage } from './package-desk';
import type { EnclosedLedger } from './package.store';

/**
 * Builds the package of the papers as they stand and the ledger up to a checkpoint signed for it. The bytes are made
 * between two transactions; the second asks the same rules again.
 */
@Injectable()
export class BuildPackage {
  constructor(
    private readonly door: EngagementDoor,
    private readonly shop: PackageShop,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(caller: Caller, engagementId: string): Promise<PackageView> {
    await this.door.begin(caller, engagementId, (tx, room) => this.ready(tx, caller, room));
    await this.shop.anchor(caller, engagementId, 'package');
    const { contents, enclosed } = await this.collect(caller, engagementId);
    const { bytes, page } = await this.shop.builder.build(caller, contents, enclosed);
    const file = await this.shop.desk.output.put(caller, bytes);
    return this.door.write(caller, engagementId, (tx, room) =>
      this.keep(tx, caller, room, { ...contents, page }, file),
    );
  }

  private async ready(tx: Tx, caller: Caller, room: Room): Promise<LaidPackage & { report: StoredReport }> {
    const laid = await this.shop.desk.lay(tx, caller, room);
    const { facts, forms, items, agreement, report } = laid;
    const { findings } = facts;
    ensure(mayBuildPackage({ engagementState: room.state, items: toItems(items), forms, findings }));
    const agree = mayEncloseTogether(agreement);
    if (!agree.allowed) {
      const differing = agreement.filter(({ ok, level }) => !ok && level === 'blocking').map(({ code }) => code);
      throw new DomainProblem(agree.code, { facts: { differing: differing.join(' ') } });
    }
    if (!report) throw new DomainProblem('package.report-not-issued');
    return { ...laid, report };
  }

  private collect(
    caller: Caller,
    engagementId: string,
  ): Promise<{ contents: PackageContents; enclosed: EnclosedLedger }> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      const { packages } = this.shop.desk;
      const laid = await this.ready(tx, caller, room);
      const all = await packages.ledger(tx, caller, engagementId, Number.MAX_SAFE_INTEGER);
      const anchor = all.checkpoints.at(-1);
      if (!anchor) throw new Error('The checkpoint just signed is not there.');
      const enclosed = { ...all, events: all.events.slice(0, anchor.size) };
      const versionNo = ((await packages.list(tx, caller, engagementId))[0]?.versionNo ?? 0) + 1;
      const { facts, items, report } = laid;
      const model = {
        bagName: bagNameOf(laid, versionNo),
        packageId: this.ids.next(),
        version: versionNo,
        builtOn: this.clock.today(),
        firm: facts.firmName,
        client: facts.clientName,
        service: facts.serviceName,
        documentNumber: report.model.documentNumber,
        period: { from: facts.periodStart, to: facts.periodEnd },
        notEnclosed: notEnclosed(items),
      };
      const ledger = { origin: checkpointOrigin(caller.firmId, engagementId), size: anchor.size, root: anchor.root };
      return { contents: { model, papers: enclosedPapers(items, enclosed.events), ledger }, enclosed };
    });
  }

  private async keep(
    tx: Tx,
    caller: Caller,
    room: Room,
    contents: PackageContents,
    file: { sha256: string; size: number },
  ): Promise<PackageView> {
    const { desk } = this.shop;
    const { engagementId } = room;
    const { report } = await this.ready(tx, caller, room);
    const { model, ledger } = contents;
    await desk.stores.papers.keep(tx, caller, { ...file, fileName: '' });
    await desk.packages.add(tx, {
      firmId: caller.firmId,
      engagementId,
      id: model.packageId,
      versionNo: model.version,
      reportId: report.id,
      state: 'built',
      fileSha256: file.sha256,
      size: file.size,
      ledgerSize: ledger.size,
      ledgerRoot: ledger.root,
      contents: canonicalJson(contents),
      builtBy: caller.userId,
    });
    this.ledger.record(tx, {
      action: 'package.built',
      engagementId,
      entity: { type: 'package', id: model.packageId, version: 1 },
      facts: { versionNo: model.version, sha256: file.sha256, ledgerSize: ledger.size, ledgerRoot: ledger.root },
    });
    return desk.packages.one(tx, caller, engagementId, model.packageId);
  }
}
