import { EngagementDoor, MoveEngagement } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { HandOverPackageBody, PackageView } from '@akashi/contracts';
import { mayHandOver } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { PackageBuilder } from './package-builder';
import { PackageStore } from './package.store';

/** 引渡し: the newest package, built again and found equal, has gone to somebody with a name. */
@Injectable()
export class HandOverPackage {
  constructor(
    private readonly door: EngagementDoor,
    private readonly builder: PackageBuilder,
    private readonly packages: PackageStore,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async execute(
    caller: MemberCaller,
    engagementId: string,
    id: string,
    body: HandOverPackageBody,
  ): Promise<PackageView> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const { stored, rebuilt } = await this.builder.verify(caller, engagementId, id);
    const answer = await this.door.write(caller, engagementId, async (tx, room) => {
      const all = await this.packages.list(tx, caller, engagementId);
      const { versionNo, state, fileSha256 } = await this.packages.one(tx, caller, engagementId, id);
      const { version, handedOverOn, handedOverTo } = body;
      ensure(
        mayHandOver({
          engagementState: room.state,
          version: versionNo,
          latestVersion: all[0]?.versionNo ?? null,
          verified: stored === fileSha256 && rebuilt === fileSha256,
          alreadyHandedOver: state === 'handed_over',
          recipient: handedOverTo,
          on: handedOverOn,
          today: this.clock.today(),
        }),
      );

      const change = { state: 'handed_over', handedOverOn, handedOverTo } as const;
      await this.packages.change(tx, caller, { engagementId, id, version }, change);
      if (room.state === 'issued') await this.moveEngagement.execute(tx, caller, room, 'handed_over');
      this.ledger.record(tx, {
        action: 'package.handed-over',
        engagementId,
        entity: { type: 'package', id, version: version + 1 },
        facts: { versionNo, sha256: fileSha256, handedOverOn },
        after: { handedOverTo },
      });
      return this.packages.one(tx, caller, engagementId, id);
    });
    await this.builder.anchor(caller, engagementId, 'hand-over');
    return answer;
  }
}
