import { provisionFirm, type FirmToProvision, type ProvisionedFirm } from '@akashi/api-criteria';
import { SetupFault } from '@akashi/api-platform';
import pg from 'pg';

/** Provisions a firm over the administrator's connection: what firms share is not writable for the running role. */
export async function provisionAt(adminUrl: string, request: FirmToProvision): Promise<ProvisionedFirm> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c search_path=akashi -c role=akashi_owner' });
  await client.connect();
  try {
    return await provisionFirm(client, request);
  } finally {
    await client.end();
  }
}

/**
 * Reads the FIRM setting: `{name, nameKana, ismapRegistrationNo, …, admin: {familyName, givenName, email}, qualityOffice: {…}}`.
 * `qualityOffice` may be left out and named in a later run. A firm asks its people for a second factor unless `requiresSecondFactor` is false.
 */
export function readFirm(json: string): FirmToProvision {
  const { admin, qualityOffice, ...firm } = parse(json);
  if (!firm.name || !firm.nameKana || !admin) throw new SetupFault('FIRM needs name, nameKana and admin.');
  return {
    firm: {
      name: firm.name,
      nameKana: firm.nameKana,
      ismapRegistrationNo: firm.ismapRegistrationNo ?? null,
      ismapRegisteredOn: firm.ismapRegisteredOn ?? null,
      ismapValidUntil: firm.ismapValidUntil ?? null,
    },
    requiresSecondFactor: firm.requiresSecondFactor ?? true,
    admin: { ...admin, title: admin.title ?? '' },
    qualityOffice: qualityOffice ? { ...qualityOffice, title: qualityOffice.title ?? '' } : null,
  };
}

function parse(json: string): Partial<FirmToProvision['firm'] & Omit<FirmToProvision, 'firm'>> {
  try {
    return JSON.parse(json) as ReturnType<typeof parse>;
  } catch (error) {
    throw new SetupFault(`FIRM is not JSON: ${(error as Error).message}.`);
  }
}
