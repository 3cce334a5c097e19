import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { PackageBuilder } from './package-builder';
import { PackageDesk } from './package-desk';

/** Where packages are laid out, built and anchored. */
@Injectable()
export class PackageShop {
  constructor(
    private readonly door: EngagementDoor,
    readonly desk: PackageDesk,
    readonly builder: PackageBuilder,
  ) {}

  /** Signs the ledger as it is committed, in a transaction of its own. */
  async anchor({ idempotency: _asked, ...caller }: Caller, engagementId: string, reason: string): Promise<void> {
    await this.door.write(caller, engagementId, (tx) => this.desk.output.sign(tx, caller, engagementId, reason));
  }
}
