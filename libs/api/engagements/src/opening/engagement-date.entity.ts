import type { ScheduleDateRule } from '@akashi/domain/dates';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('engagement_date')
export class EngagementDateEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('text') rule!: ScheduleDateRule;
  @Column('date', { name: 'computed_on' }) computedOn!: string;
  @Column('date', { name: 'overridden_on', nullable: true }) overriddenOn!: string | null;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  @Column('uuid', { name: 'overridden_by', nullable: true }) overriddenBy!: string | null;
  @VersionColumn() version!: number;
}
