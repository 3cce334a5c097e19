import type { Fault } from '@akashi/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('statement_submission')
export class StatementSubmissionEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('jsonb') faults!: Fault[];
  @Column('int') stops!: number;
  @Column('int') warnings!: number;
  @Column('text', { name: 'head_cell' }) headCell!: string;
  @Column('uuid', { name: 'sent_by' }) sentBy!: string;
  @Column('text', { name: 'sent_by_name' }) sentByName!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
}
