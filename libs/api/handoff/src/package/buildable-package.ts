import type { Room } from '@akashi/api-engagements';
import { DomainProblem, ensure, type Caller, type Tx } from '@akashi/api-platform';
import type { StoredReport } from '@akashi/api-reporting';
import { mayBuildPackage, mayEncloseTogether, mayFitPackage } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { PackageOverview, type GatheredPackage } from './package-overview';
import { enclosedPapers } from './package-contents';
import { toItems } from './package-items';
import { PackageStore } from './package.store';

export interface BuildableFiles extends GatheredPackage {
  report: StoredReport;
  /** Bytes of each file to be enclosed, by its SHA-256. */
  sizes: ReadonlyMap<string, number>;
}

/** The rule of the package: asked when somebody asks for it, when its papers are collected, and when it is recorded. */
@Injectable()
export class BuildablePackage {
  constructor(
    private readonly overview: PackageOverview,
    private readonly packages: PackageStore,
  ) {}

  /** What the package is made of, when it may be built as everything stands now. */
  async gather(tx: Tx, caller: Caller, room: Room): Promise<BuildableFiles> {
    const gathered = await this.overview.gather(tx, caller, room);
    const { facts, forms, items, agreement, report } = gathered;
    const { findings } = facts;
    ensure(mayBuildPackage({ engagementState: room.state, items: toItems(items), forms, findings }));
    const agree = mayEncloseTogether(agreement);
    if (!agree.allowed) {
      const differing = agreement.filter(({ ok, level }) => !ok && level === 'blocking').map(({ code }) => code);
      throw new DomainProblem(agree.code, { facts: { differing: differing.join(' ') } });
    }
    if (!report) throw new DomainProblem('package.report-not-issued');
    const sizes = await this.packages.sizes(tx, caller, enclosedPapers(items, []));
    ensure(mayFitPackage([...sizes.values()]));
    return { ...gathered, report, sizes };
  }
}
