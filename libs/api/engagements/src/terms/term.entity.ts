import type { CertificateStandard, ConsultationOutcome, ReliefCondition } from '@akashi/domain/terms';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What every record of the terms has: a correction is a row of its own under the same id, with the next version. */
export abstract class TermEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}

@Entity('enquiry')
export class EnquiryEntity extends TermEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('text', { name: 'asked_by' }) askedBy!: string;
  @Column('text') content!: string;
}

@Entity('engagement_contract')
export class ContractEntity extends TermEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date', { name: 'signed_on' }) signedOn!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'to_on' }) toOn!: string;
  @Column('text', { name: 'fee_terms' }) feeTerms!: string;
  @Column('text', { array: true }) recipients!: string[];
  @Column('text', { name: 'use_limits' }) useLimits!: string;
}

@Entity('pre_consultation')
export class ConsultationEntity extends TermEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text') outcome!: ConsultationOutcome;
  @Column('text') note!: string;
}

@Entity('management_relief')
export class ReliefEntity extends TermEntity {
  @Column('text', { name: 'certificate_body' }) certificateBody!: string;
  @Column('text', { name: 'certificate_no' }) certificateNo!: string;
  @Column('text') standard!: CertificateStandard;
  @Column('boolean', { name: 'body_accredited' }) bodyAccredited!: boolean;
  @Column('boolean', { name: 'covers_service' }) coversService!: boolean;
  @Column('boolean', { name: 'covers_organisation' }) coversOrganisation!: boolean;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('boolean', { name: 'renewal_expected' }) renewalExpected!: boolean;
  @Column('date', { name: 'wish_told_on', nullable: true }) wishToldOn!: string | null;
  @Column('date', { name: 'confirmation_told_on', nullable: true }) confirmationToldOn!: string | null;
}

@Entity('relief_note')
export class ReliefNoteEntity extends TermEntity {
  @PrimaryColumn('text') item!: ReliefCondition;
  @Column('text') note!: string;
  @Column('text') evidence!: string;
}
