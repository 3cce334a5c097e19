import type { EngagementKind, EngagementState } from '@akashi/domain/engagement';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('engagement')
export class EngagementEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: EngagementKind;
  @Column('text', { name: 'ruleset_id' }) rulesetId!: string;
  @Column('text', { name: 'edition_id' }) editionId!: string;
  @Column('timestamptz', { name: 'edition_pinned_at', nullable: true }) editionPinnedAt!: Date | null;
  @Column('date', { name: 'period_start' }) periodStart!: string;
  @Column('date', { name: 'period_end' }) periodEnd!: string;
  @Column('text') state!: EngagementState;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @VersionColumn() version!: number;
}
