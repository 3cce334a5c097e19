import type { ReportFormat } from '@akashi/contracts';
import type { ReleasedKind } from '@akashi/domain/handoff';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('released_document')
export class ReleasedDocumentEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ReleasedKind;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('text', { name: 'report_format', nullable: true }) reportFormat!: ReportFormat | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('text') note!: string;
  @Column('uuid', { name: 'released_by' }) releasedBy!: string;
  @Column('text', { name: 'released_by_name' }) releasedByName!: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt!: Date;
  @Column('uuid', { name: 'taken_back_by', nullable: true }) takenBackBy!: string | null;
  @Column('text', { name: 'taken_back_by_name', nullable: true }) takenBackByName!: string | null;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt!: Date | null;
  @Column('text', { name: 'take_back_reason', nullable: true }) takeBackReason!: string | null;
  @VersionColumn() version!: number;
}
