import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type {
  AskExportCodesBody,
  FirmView,
  MaintainFirmBody,
  NameMattersInMailBody,
  RegisterEntryView,
  RequireFactorBody,
  SetHarmfulFilesBody,
  SetLogRetentionBody,
} from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { FirmEntity } from './firm.entity';

@Injectable()
export class FirmStore {
  async view(tx: Tx, caller: Caller): Promise<FirmView> {
    const [view] = await tx.query<FirmView[]>(
      `SELECT firm_id AS id, name, name_kana AS "nameKana", ismap_registration_no AS "ismapRegistrationNo",
         ismap_registered_on AS "ismapRegisteredOn", ismap_valid_until AS "ismapValidUntil",
         requires_second_factor AS "requiresSecondFactor",
         log_retention_days AS "logRetentionDays", harmful_files AS "harmfulFiles",
         mail_names_matters AS "mailNamesMatters", export_asks_code AS "exportAsksCode", version
       FROM firm WHERE firm_id = $1`,
      [caller.firmId],
    );
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  async maintain(tx: Tx, caller: Caller, { version, ...facts }: MaintainFirmBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, facts));
  }

  async requireFactor(tx: Tx, caller: Caller, { isRequired, version }: RequireFactorBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, { requiresSecondFactor: isRequired }));
  }

  async setLogRetention(tx: Tx, caller: Caller, { days, version }: SetLogRetentionBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, { logRetentionDays: days }));
  }

  async setHarmfulFiles(tx: Tx, caller: Caller, { term, version }: SetHarmfulFilesBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, { harmfulFiles: term }));
  }

  async nameMattersInMail(tx: Tx, caller: Caller, { isNamed, version }: NameMattersInMailBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, { mailNamesMatters: isNamed }));
  }

  async askExportCodes(tx: Tx, caller: Caller, { isAsked, version }: AskExportCodesBody): Promise<void> {
    mustChange(await tx.update(FirmEntity, { firmId: caller.firmId, version }, { exportAsksCode: isAsked }));
  }

  /** The public list of services as it stood in 2021: the same rows for every firm. */
  register(tx: Tx): Promise<RegisterEntryView[]> {
    return tx.query(
      `SELECT id, registered_on AS "registeredOn", service, provider, source FROM register_entry ORDER BY id`,
    );
  }
}
