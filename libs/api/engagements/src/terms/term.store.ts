import { RulesetStore } from '@akashi/api-firms';
import { Clock, DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type {
  CertificateVersionView,
  ConsultationVersionView,
  ContractVersionView,
  CorrectionBody,
  EnquiryVersionView,
  LastContractView,
  ReliefNoteVersionView,
  TermsView,
} from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import { managementRelief, type ManagementRelief, type ReliefCondition, type ReliefFacts } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { holdEngagement } from '../hold-engagement';
import { ConsultationEntity, ContractEntity, EnquiryEntity, ReliefEntity, ReliefNoteEntity } from './term.entity';
import {
  selectCertificates,
  selectConsultations,
  selectContracts,
  selectEnquiries,
  selectLastContract,
  selectReliefFacts,
  selectReliefNotes,
} from './term.query';

/** Which record a correction is of, as it was seen. */
export interface Corrected extends CorrectionBody {
  id: string;
}

type Listed = typeof EnquiryEntity | typeof ContractEntity | typeof ConsultationEntity;

/** What a new row carries besides its facts. */
interface RowKey {
  firmId: string;
  engagementId: string;
  id: string;
  version: number;
  reason: string;
  recordedBy: string;
}

type FactsOfRow<E> = Omit<E, keyof RowKey>;

type Earlier<V> = V & { earlier: V[] };

@Injectable()
export class TermStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly rulesets: RulesetStore,
  ) {}

  /** Of what a row is the next version: of a new record, or of the one that was seen and that nobody has corrected since. */
  async next(tx: Tx, caller: Caller, engagementId: string, of: Listed, corrects: Corrected | null): Promise<RowKey> {
    const key = { firmId: caller.firmId, engagementId, recordedBy: caller.userId };
    if (!corrects) return { ...key, id: this.ids.next(), version: 1, reason: '' };
    await holdEngagement(tx, caller, engagementId);
    const { id, version, reason } = corrects;
    const versions = await tx.countBy(of, { firmId: caller.firmId, engagementId, id });
    if (versions === 0) throw new DomainProblem('not-found');
    if (versions !== version) throw new DomainProblem('stale-version');
    return { ...key, id, version: version + 1, reason };
  }

  async addEnquiry(tx: Tx, key: RowKey, facts: FactsOfRow<EnquiryEntity>): Promise<void> {
    await tx.insert(EnquiryEntity, { ...facts, ...key });
  }

  async addContract(tx: Tx, key: RowKey, facts: FactsOfRow<ContractEntity>): Promise<void> {
    await tx.insert(ContractEntity, { ...facts, ...key });
  }

  async addConsultation(tx: Tx, key: RowKey, facts: FactsOfRow<ConsultationEntity>): Promise<void> {
    await tx.insert(ConsultationEntity, { ...facts, ...key });
  }

  /** An engagement has one certificate; version 0 is seen before anything is known of it. Gives the version it became. */
  async addCertificate(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { version, reason }: CorrectionBody,
    facts: FactsOfRow<ReliefEntity>,
  ): Promise<number> {
    await holdEngagement(tx, caller, engagementId);
    const of = { firmId: caller.firmId, engagementId };
    if ((await tx.countBy(ReliefEntity, of)) !== version) throw new DomainProblem('stale-version');
    const next = version + 1;
    const key = { ...of, version: next, reason: version > 0 ? reason : '', recordedBy: caller.userId };
    await tx.insert(ReliefEntity, { ...facts, ...key });
    return next;
  }

  /** A condition has one note; version 0 is seen before anything is noted of it. Gives the version it became. */
  async addReliefNote(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { version, reason }: CorrectionBody,
    facts: FactsOfRow<ReliefNoteEntity>,
  ): Promise<number> {
    await holdEngagement(tx, caller, engagementId);
    const of = { firmId: caller.firmId, engagementId };
    if ((await tx.countBy(ReliefNoteEntity, { ...of, item: facts.item })) !== version)
      throw new DomainProblem('stale-version');
    const next = version + 1;
    const key = { ...of, version: next, reason: version > 0 ? reason.trim() : '', recordedBy: caller.userId };
    await tx.insert(ReliefNoteEntity, { ...facts, ...key });
    return next;
  }

  /** What the ruleset of the engagement asks for. */
  async reliefConditions(
    tx: Tx,
    caller: Caller,
    { rulesetId }: Pick<Room, 'rulesetId'>,
  ): Promise<readonly ReliefCondition[]> {
    return (await this.rulesets.get(tx, caller, rulesetId)).managementRelief.conditions;
  }

  async view(tx: Tx, caller: Caller, engagementId: string): Promise<TermsView> {
    const of = [caller.firmId, engagementId];
    const enquiries = grouped(await tx.query<EnquiryVersionView[]>(selectEnquiries, of));
    const contracts = grouped(await tx.query<ContractVersionView[]>(selectContracts, of));
    const consultations = grouped(await tx.query<ConsultationVersionView[]>(selectConsultations, of));
    const [latest, ...earlier] = await tx.query<CertificateVersionView[]>(selectCertificates, of);
    const notes = await tx.query<ReliefNoteVersionView[]>(selectReliefNotes, of);
    return {
      enquiries: newestFirst(enquiries, ({ receivedOn }) => receivedOn),
      contracts: newestFirst(contracts, ({ signedOn }) => signedOn),
      lastContract: await this.lastContract(tx, caller, engagementId),
      consultations: newestFirst(consultations, ({ heldOn }) => heldOn),
      certificate: latest ? { ...latest, earlier } : null,
      relief: await this.relief(tx, caller, engagementId, latest ?? null),
      reliefNotes: grouped(notes.map((note) => ({ ...note, id: note.item }))).map(({ id: _, earlier, ...note }) => ({
        ...note,
        earlier: earlier.map(({ id: __, ...before }) => before),
      })),
    };
  }

  private async lastContract(tx: Tx, caller: Caller, engagementId: string): Promise<LastContractView | null> {
    const reader = [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today()];
    const rows = await tx.query<LastContractView[]>(selectLastContract, [...reader, engagementId]);
    return rows[0] ?? null;
  }

  /** Does everything hold that the cycle of the management criteria asks for? */
  async reliefIsMet(tx: Tx, caller: Caller, engagementId: string): Promise<boolean> {
    const of = [caller.firmId, engagementId];
    const [latest] = await tx.query<CertificateVersionView[]>(selectCertificates, of);
    return (await this.relief(tx, caller, engagementId, latest ?? null)).met;
  }

  private async relief(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    certificate: CertificateVersionView | null,
  ): Promise<ManagementRelief> {
    type Row = Omit<ReliefFacts, 'certificate' | 'asked'> & { rulesetId: string };
    const [row] = await tx.query<Row[]>(selectReliefFacts, [caller.firmId, engagementId]);
    if (!row) throw new DomainProblem('not-found');
    const { managementRelief: rule } = await this.rulesets.get(tx, caller, row.rulesetId);
    return managementRelief({ ...row, certificate, asked: rule.conditions });
  }
}

/** Rows of one record stand together, the newest version first. */
function grouped<V extends { id: string }>(rows: readonly V[]): Earlier<V>[] {
  const found: Earlier<V>[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.id === row.id) last.earlier.push(row);
    else found.push({ ...row, earlier: [] });
  }
  return found;
}

function newestFirst<V extends { recordedAt: string }>(views: V[], dayOf: (view: V) => string): V[] {
  return [...views].sort((one, other) => keyOf(other, dayOf).localeCompare(keyOf(one, dayOf)));
}

function keyOf<V extends { recordedAt: string }>(view: V, dayOf: (view: V) => string): string {
  return `${dayOf(view)} ${new Date(view.recordedAt).toISOString()}`;
}
