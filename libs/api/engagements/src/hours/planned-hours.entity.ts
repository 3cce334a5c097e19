import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Hours planned for a person in a week of an engagement, which its Monday names. */
@Entity('planned_hours')
export class PlannedHoursEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId!: string;
  @PrimaryColumn('date') week!: string;
  @Column('int') hours!: number;
  @Column('uuid', { name: 'said_by' }) saidBy!: string;
  @VersionColumn() version!: number;
}
