import type { TeamRole } from '@akashi/domain/engagement';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('team_member')
export class TeamMemberEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId!: string;
  @Column('text') role!: TeamRole;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'to_on', nullable: true }) toOn!: string | null;
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: string;
  @VersionColumn() version!: number;
}
