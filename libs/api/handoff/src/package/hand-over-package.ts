import { EngagementDoor, MoveEngagement } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { HandOverPackageBody, PackageView } from '@akashi/contracts';
import { mayHandOver } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { PackageShop } from './package-shop';

/** 引渡し: the newest package, built again and found equal, has gone to somebody with a name. */
@Injectable()
export class HandOverPackage {
  constructor(
    private readonly door: EngagementDoor,
    private readonly shop: PackageShop,
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
    const { stored, rebuilt } = await this.shop.builder.rebuild(caller, engagementId, id);
    const answer = await this.door.write(caller, engagementId, async (tx, room) => {
      const { packages } = this.shop.desk;
      const all = await packages.list(tx, caller, engagementId);
      const { versionNo, state, fileSha256 } = await packages.one(tx, caller, engagementId, id);
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
      await packages.change(tx, caller, { engagementId, id, version }, change);
      if (room.state === 'issued') await this.moveEngagement.execute(tx, caller, room, 'handed_over');
      this.ledger.record(tx, {
        action: 'package.handed-over',
        engagementId,
        entity: { type: 'package', id, version: version + 1 },
        facts: { versionNo, sha256: fileSha256, handedOverOn },
        after: { handedOverTo },
      });
      return packages.one(tx, caller, engagementId, id);
    });
    await this.shop.anchor(caller, engagementId, 'hand-over');
    return answer;
  }
}
