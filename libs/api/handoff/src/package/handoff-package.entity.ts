import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('handoff_package')
export class HandoffPackageEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { name: 'version_no' }) versionNo!: number;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('text') state!: 'built' | 'handed_over' | 'superseded';
  @Column('text', { name: 'file_sha256' }) fileSha256!: string;
  @Column('bigint') size!: number;
  @Column('bigint', { name: 'ledger_size' }) ledgerSize!: number;
  @Column('text', { name: 'ledger_root' }) ledgerRoot!: string;
  @Column('text') contents!: string;
  @Column('uuid', { name: 'built_by' }) builtBy!: string;
  @Column('date', { name: 'handed_over_on', nullable: true }) handedOverOn!: string | null;
  @Column('text', { name: 'handed_over_to', nullable: true }) handedOverTo!: string | null;
  @VersionColumn() version!: number;
}
