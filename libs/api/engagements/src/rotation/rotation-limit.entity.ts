import type { TeamRole } from '@akashi/domain/engagement';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('rotation_limit')
export class RotationLimitEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('text') role!: TeamRole;
  @Column('int', { nullable: true }) years!: number | null;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
  @VersionColumn() version!: number;
}
