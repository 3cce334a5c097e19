import { addFirm } from '@akashi/api-firms';
import { inviteAdministrator } from '@akashi/api-people';
import type { InviteMemberBody, MaintainFirmBody } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { firmRoles } from '@akashi/domain/access';
import { mayInviteMember, mayMaintainFirm } from '@akashi/domain/firm';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addEdition } from '../edition/add-edition';
import { demoEdition, skeletonEdition } from '../edition/editions';
import { writeReferenceData } from './reference-data';

export interface FirmToProvision {
  firm: Omit<MaintainFirmBody, 'version'>;
  /** False only for a demonstration or a try: a firm asks its people for a second factor beside the password. */
  requiresSecondFactor: boolean;
  /** The first administrator, who invites everyone else. */
  admin: Omit<InviteMemberBody, 'firmRoles'>;
}

export interface ProvisionedFirm {
  firmId: string;
  /** False when the firm was there already; then nothing was changed. */
  isNew: boolean;
  /** Where the first administrator comes in, told this once; null as soon as the firm has a member. */
  joinPath: string | null;
}

/**
 * Makes a firm with its first administrator, the editions it begins with and what all firms share. Runs as an
 * administrator of the database (`akashi` in the search path). A firm is known by its name: a second run changes nothing
 * but the administrator's link, as long as nobody has come in by it. Nobody's password passes through here. Throws the code
 * of the rule when the firm's or the administrator's record is refused.
 */
export async function provisionFirm(client: pg.ClientBase, asked: FirmToProvision): Promise<ProvisionedFirm> {
  const { firm, admin, requiresSecondFactor } = asked;
  const email = admin.email.normalize('NFKC').trim().toLowerCase();
  check(firm, { ...admin, email });
  const firmId = firmIdOf(firm.name);
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('app.firm', $1, true)`, [firmId]);
    await writeReferenceData(client);
    const isNew = await addFirm(client, firmId, { ...firm, requiresSecondFactor });
    const joinPath = await inviteAdministrator(client, firmId, { ...admin, email });
    if (isNew) for (const edition of [skeletonEdition(), demoEdition()]) await addEdition(client, firmId, edition);
    await client.query('COMMIT');
    return { firmId, isNew, joinPath };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * The name decides the id, so that a second run finds the firm from behind its own wall. A firm that changed its name
 * is not made twice either: its administrator's address is taken.
 */
function firmIdOf(name: string): string {
  const hex = createHash('sha256')
    .update(`akashi firm\n${name.normalize('NFKC').trim()}`)
    .digest('hex');
  const at = (from: number, to: number) => hex.slice(from, to);
  return `${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-a${at(17, 20)}-${at(20, 32)}`;
}

function check(firm: FirmToProvision['firm'], admin: FirmToProvision['admin']): void {
  const decisions: Decision<string>[] = [
    mayMaintainFirm(firm),
    mayInviteMember({
      name: `${admin.familyName} ${admin.givenName}`,
      email: admin.email,
      firmRoles: ['firm_admin'],
      knownRoles: firmRoles,
      admittedEmails: [],
      invitedEmails: [],
    }),
  ];
  for (const decision of decisions) if (!decision.allowed) throw new Error(decision.code);
}
