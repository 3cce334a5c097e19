import type { AnsweredPoint } from '@akashi/domain/report';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A point as it was put before the client. */
export interface RequestedPoint {
  code: string;
  ja: string;
  en: string;
}

@Entity('letter_request')
export class LetterRequestEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') points!: RequestedPoint[];
  @Column('date', { name: 'sign_by' }) signBy!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('text', { name: 'requested_by_name' }) requestedByName!: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
}

@Entity('letter_signature')
export class LetterSignatureEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'request_id' }) requestId!: string;
  @Column('uuid', { name: 'letter_id' }) letterId!: string;
  @Column('jsonb') points!: AnsweredPoint[];
  @Column('text', { name: 'signer_title' }) signerTitle!: string;
  @Column('text', { name: 'signer_authority' }) signerAuthority!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'file_sha256' }) fileSha256!: string;
  @Column('bigint', { name: 'file_size' }) fileSize!: number;
  @Column('uuid', { name: 'signed_by' }) signedBy!: string;
  @Column('text', { name: 'signed_by_name' }) signedByName!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
}
