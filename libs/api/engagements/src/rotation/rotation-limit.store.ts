import { Clock, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { RotationLimitView, SetRotationLimitBody } from '@akashi/contracts';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { RotationLimitEntity } from './rotation-limit.entity';

/** $1 firm. */
const selectLimits = `
  SELECT l.role, l.years, l.reason, m.family_name || ' ' || m.given_name AS "setBy", l.set_at AS "setAt", l.version
  FROM rotation_limit l JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.set_by WHERE l.firm_id = $1`;

/** The firm's limit of each role; a role of which it said nothing has none. */
@Injectable()
export class RotationLimitStore {
  constructor(private readonly clock: Clock) {}

  async limits(tx: Tx, caller: Caller): Promise<RotationLimitView[]> {
    const rows = await tx.query<RotationLimitView[]>(selectLimits, [caller.firmId]);
    const unset = { years: null, reason: '', setBy: null, setAt: null, version: 0 };
    return teamRoles.map((role) => rows.find((row) => row.role === role) ?? { role, ...unset });
  }

  async set(tx: Tx, caller: Caller, role: TeamRole, { years, reason, version }: SetRotationLimitBody): Promise<void> {
    if (version > 0) {
      const seen = { firmId: caller.firmId, role, version };
      const setAt = this.clock.now();
      mustChange(await tx.update(RotationLimitEntity, seen, { years, reason, setBy: caller.userId, setAt }));
      return;
    }
    const added = await tx.query<unknown[]>(
      `INSERT INTO rotation_limit (firm_id, role, years, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING role`,
      [caller.firmId, role, years, reason, caller.userId, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }
}
