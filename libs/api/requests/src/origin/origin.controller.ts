import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { AskedFromQuery, AskedFromRow } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { askedFromKinds, type AskedFromKind } from '@akashi/domain/request';
import { Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { OriginStore } from './origin.store';

class AskedFromQueryDto implements AskedFromQuery {
  @IsIn(askedFromKinds) kind!: AskedFromKind;
}

/** What was asked from where something is missing. */
@Controller()
export class OriginController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly origins: OriginStore,
  ) {}

  @Handles(requestApi.askedFrom)
  askedFrom(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() { kind }: AskedFromQueryDto,
  ): Promise<AskedFromRow[]> {
    return this.door.read(caller, engagementId, (tx) => this.origins.askedFrom(tx, caller, engagementId, kind));
  }
}
