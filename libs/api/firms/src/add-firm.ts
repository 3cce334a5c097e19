import type { MaintainFirmBody } from '@akashi/contracts';
import type pg from 'pg';

/** Writes a firm's record under this id, as an administrator of the database; false when it was there already. */
export async function addFirm(
  client: pg.ClientBase,
  firmId: string,
  firm: Omit<MaintainFirmBody, 'version'> & { requiresSecondFactor: boolean },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO firm (firm_id, name, name_kana, ismap_registration_no, ismap_registered_on, ismap_valid_until,
       requires_second_factor)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (firm_id) DO NOTHING`,
    [
      firmId,
      firm.name,
      firm.nameKana,
      firm.ismapRegistrationNo,
      firm.ismapRegisteredOn,
      firm.ismapValidUntil,
      firm.requiresSecondFactor,
    ],
  );
  return rowCount === 1;
}
