import { addFirm } from '@akashi/api-firms';
import { inviteFounder } from '@akashi/api-people';
import type { InviteMemberBody, MaintainFirmBody } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { firmRoles } from '@akashi/domain/access';
import { accountAddress, mayInviteMember, mayMaintainFirm } from '@akashi/domain/firm';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addEdition } from '../edition/add-edition';
import { demoEdition, skeletonEdition } from '../edition/editions';
import { writeReferenceData } from './reference-data';

type Founder = Omit<InviteMemberBody, 'firmRoles'>;

export interface FirmToProvision {
  firm: Omit<MaintainFirmBody, 'version'>;
  /** False only for a demonstration or a try: a firm asks its people for a second factor beside the password. */
  requiresSecondFactor: boolean;
  /** The first administrator, who invites everyone else. */
  admin: Founder;
  /** Who identifies the people that the administrator invites: nobody does so of their own guests. Null until they are named. */
  qualityOffice: Founder | null;
}

export interface ProvisionedFirm {
  firmId: string;
  /** False when the firm was there already; then nothing was changed. */
  isNew: boolean;
  /** Where the first administrator comes in, told this once; null as soon as the firm has a member. */
  joinPath: string | null;
  /** Where the founder of its quality office comes in; null as soon as the office is there, and where nobody was named. */
  qualityOfficeJoinPath: string | null;
}

/**
 * Makes a firm with its first administrator and who founds its quality office, the editions it begins with and what all firms share. Runs as an
 * administrator of the database (`akashi` in the search path). A firm is known by its name: a second run changes nothing
 * but their links, as long as nobody has come in by them. Nobody's password passes through here. Throws the code
 * of the rule when the firm's record or a founder's is refused.
 */
export async function provisionFirm(client: pg.ClientBase, asked: FirmToProvision): Promise<ProvisionedFirm> {
  const { firm, requiresSecondFactor } = asked;
  const admin = addressed(asked.admin);
  const qualityOffice = asked.qualityOffice && addressed(asked.qualityOffice);
  check(firm, qualityOffice ? [admin, qualityOffice] : [admin]);
  const firmId = firmIdOf(firm.name);
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('app.firm', $1, true)`, [firmId]);
    await writeReferenceData(client);
    const isNew = await addFirm(client, firmId, { ...firm, requiresSecondFactor });
    const joinPath = await inviteFounder(client, firmId, 'firm_admin', admin);
    const qualityOfficeJoinPath =
      qualityOffice && (await inviteFounder(client, firmId, 'quality_office', qualityOffice));
    if (isNew) for (const edition of [skeletonEdition(), demoEdition()]) await addEdition(client, firmId, edition);
    await client.query('COMMIT');
    return { firmId, isNew, joinPath, qualityOfficeJoinPath };
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

const addressed = (founder: Founder): Founder => ({
  ...founder,
  email: accountAddress(founder.email),
});

function check(firm: FirmToProvision['firm'], founders: readonly Founder[]): void {
  const decisions: Decision<string>[] = [
    mayMaintainFirm(firm),
    ...founders.map((founder, index) =>
      mayInviteMember({
        name: `${founder.familyName} ${founder.givenName}`,
        email: founder.email,
        firmRoles: ['member'],
        knownRoles: firmRoles,
        admittedEmails: [],
        invitedEmails: founders.slice(0, index).map(({ email }) => email),
      }),
    ),
  ];
  for (const decision of decisions) if (!decision.allowed) throw new Error(decision.code);
}
