import type { Grade } from '@akashi/domain/statement';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('statement_fault_setting')
export class FaultSettingEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('text') rule!: string;
  @Column('text') grade!: Grade;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
  @VersionColumn() version!: number;
}
