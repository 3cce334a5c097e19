import type { CorrectionState } from '@akashi/domain/report';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('report_correction')
export class ReportCorrectionEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'replaces_id' }) replacesId!: string;
  @Column('int', { name: 'edition_no' }) editionNo!: number;
  @Column('text') reason!: string;
  @Column('text') state!: CorrectionState;
  @Column('text', { name: 'state_before' }) stateBefore!: 'issued' | 'handed_over';
  @Column('boolean', { name: 'gives_old_file' }) givesOldFile!: boolean;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @VersionColumn() version!: number;
}
