import type { FindingState } from '@akashi/domain/finding';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('finding')
export class FindingEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'test_id' }) testId!: string;
  @Column('text') state!: FindingState;
  @Column('int', { name: 'text_version' }) textVersion!: number;
  @Column('text', { name: 'withdraw_reason', nullable: true }) withdrawReason!: string | null;
  @Column('uuid', { name: 'raised_by' }) raisedBy!: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @VersionColumn() version!: number;
}
