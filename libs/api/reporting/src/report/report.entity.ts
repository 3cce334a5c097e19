import type { ReportState } from '@akashi/domain/report';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('report')
export class ReportEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { name: 'version_no' }) versionNo!: number;
  @Column('text') state!: ReportState;
  @Column('date', { name: 'dated_on' }) datedOn!: string;
  @Column('text') model!: string;
  @Column('text') digest!: string;
  @Column('uuid', { name: 'composed_by' }) composedBy!: string;
  @Column('uuid', { name: 'issued_by', nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { name: 'issued_at', nullable: true }) issuedAt!: Date | null;
  @VersionColumn() version!: number;
}
