import type pg from 'pg';

/** Of the client: a colleague of who answers and who signs for it ($3), whatever they are there, and an invitation that waits. */
const placesAtClient: Record<string, string> = {
  personId: `SELECT account_id AS id, version::int FROM client_person
    WHERE firm_id = $1 AND client_id = $2 AND account_id <> ALL ($3::uuid[])`,
  clientInvitationId: `SELECT id, version::int FROM client_invitation
    WHERE firm_id = $1 AND client_id = $2 AND invited_by <> ALL ($3::uuid[])`,
};

/** The ids and versions of what stands at a client, beside whoever asks there. */
export async function readAtClient(
  client: pg.ClientBase,
  { firmId, clientId, asks }: { firmId: string; clientId: string; asks: readonly string[] },
): Promise<{ ids: Record<string, string>; versions: Record<string, number> }> {
  const [ids, versions]: [Record<string, string>, Record<string, number>] = [{}, {}];
  for (const [kind, own] of Object.entries(placesAtClient)) {
    const { rows } = await client.query<{ id: string; version: number }>(own, [firmId, clientId, asks]);
    if (!rows[0]) continue;
    ids[kind] = rows[0].id;
    versions[kind] = rows[0].version;
  }
  return { ids, versions };
}
