import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { BaseServiceView, ClientView, RegisterServiceBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ClientEntity } from './client.entity';

/** The corrections of one record, the newest first; `r` is bound to the record by what follows. */
const revisionsOf = (table: string, bound: string) => `
  coalesce((SELECT json_agg(json_build_object('version', r.version, 'reason', r.reason,
      'byName', m.family_name || ' ' || m.given_name, 'at', r.revised_at) ORDER BY r.version DESC)
    FROM ${table} r JOIN member m ON m.firm_id = r.firm_id AND m.user_id = r.revised_by WHERE ${bound}), '[]')`;

const selectClients = `
  SELECT c.id, c.name, c.name_kana AS "nameKana", c.corporate_number AS "corporateNumber", c.address,
    c.representative_name AS "representativeName", c.representative_title AS "representativeTitle",
    c.contact_name AS "contactName", c.contact_email AS "contactEmail", c.version,
    ${revisionsOf('client_revision', 'r.firm_id = c.firm_id AND r.client_id = c.id')} AS revisions,
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'regions', s.regions,
        'version', s.version,
        'revisions', ${revisionsOf('service_revision', 'r.firm_id = s.firm_id AND r.service_id = s.id')}, 'baseServices', coalesce((
          SELECT json_agg(json_build_object('id', b.id, 'name', b.name, 'registrationNo', b.registration_no,
            'validUntil', b.valid_until, 'checkedOn', b.checked_on) ORDER BY b.registration_no)
          FROM base_service_use b WHERE b.firm_id = s.firm_id AND b.service_id = s.id), '[]')) ORDER BY s.name)
      FROM cloud_service s WHERE s.firm_id = c.firm_id AND s.client_id = c.id), '[]') AS services
  FROM client c`;

export type NewService = Omit<RegisterServiceBody, 'baseServices'> & { id: string; clientId: string };
export type NewBaseService = BaseServiceView & { serviceId: string };

@Injectable()
export class ClientStore {
  list(tx: Tx, caller: Caller): Promise<ClientView[]> {
    return tx.query(`${selectClients} WHERE c.firm_id = $1 ORDER BY c.name_kana, c.id`, [caller.firmId]);
  }

  /** Another firm's client is as good as absent: 404, never 403. */
  async view(tx: Tx, caller: Caller, id: string): Promise<ClientView> {
    const [view] = await tx.query<ClientView[]>(`${selectClients} WHERE c.firm_id = $1 AND c.id = $2`, [
      caller.firmId,
      id,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** The number itself when one of the firm's clients has it already. */
  async registeredNumbers(tx: Tx, caller: Caller, corporateNumber: string): Promise<string[]> {
    const rows = await tx.query<{ number: string }[]>(
      `SELECT corporate_number AS number FROM client WHERE firm_id = $1 AND corporate_number = $2`,
      [caller.firmId, corporateNumber],
    );
    return rows.map((row) => row.number);
  }

  async add(tx: Tx, client: Omit<ClientEntity, 'version'>): Promise<void> {
    await tx.insert(ClientEntity, client);
  }

  async addService(tx: Tx, caller: Caller, service: NewService): Promise<void> {
    await tx.query(
      `INSERT INTO cloud_service (firm_id, client_id, id, name, kind, regions) VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller.firmId, service.clientId, service.id, service.name, service.kind, service.regions],
    );
  }

  async addBaseService(tx: Tx, caller: Caller, base: NewBaseService): Promise<void> {
    await tx.query(
      `INSERT INTO base_service_use (firm_id, service_id, id, name, registration_no, valid_until, checked_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [caller.firmId, base.serviceId, base.id, base.name, base.registrationNo, base.validUntil, base.checkedOn],
    );
  }
}
