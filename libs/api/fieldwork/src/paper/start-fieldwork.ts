import { holdEngagement, MoveEngagement, type Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

/** The first thing recorded in a planned engagement takes it into fieldwork; afterwards this costs nothing. */
@Injectable()
export class StartFieldwork {
  constructor(private readonly moveEngagement: MoveEngagement) {}

  async execute(tx: Tx, caller: Caller, room: Room): Promise<void> {
    if (room.state !== 'planned') return;
    const standing = await holdEngagement(tx, caller, room.engagementId);
    // Of two who record the first things at the same moment, one takes the engagement along; neither is refused.
    if (standing.state === 'planned') await this.moveEngagement.execute(tx, caller, standing, 'in_fieldwork');
  }
}
