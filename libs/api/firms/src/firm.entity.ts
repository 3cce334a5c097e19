import type { HarmfulFileTerm } from '@akashi/domain/control';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('firm')
export class FirmEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_kana' }) nameKana!: string;
  @Column('text', { name: 'ismap_registration_no', nullable: true }) ismapRegistrationNo!: string | null;
  @Column('date', { name: 'ismap_registered_on', nullable: true }) ismapRegisteredOn!: string | null;
  @Column('date', { name: 'ismap_valid_until', nullable: true }) ismapValidUntil!: string | null;
  @Column('boolean', { name: 'requires_second_factor' }) requiresSecondFactor!: boolean;
  @Column('int', { name: 'log_retention_days' }) logRetentionDays!: number;
  @Column('text', { name: 'harmful_files' }) harmfulFiles!: HarmfulFileTerm;
  @Column('boolean', { name: 'mail_names_matters' }) mailNamesMatters!: boolean;
  @Column('boolean', { name: 'export_asks_code' }) exportAsksCode!: boolean;
  @VersionColumn() version!: number;
}
