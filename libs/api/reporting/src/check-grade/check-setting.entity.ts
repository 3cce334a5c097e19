import type { Grade } from '@akashi/domain/statement';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('report_check_setting')
export class CheckSettingEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('text', { name: 'check_code' }) check!: string;
  @Column('text') grade!: Grade;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
  @VersionColumn() version!: number;
}
