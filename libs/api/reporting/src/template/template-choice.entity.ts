import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('report_template_choice')
export class TemplateChoiceEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @Column('uuid', { name: 'template_id', nullable: true }) templateId!: string | null;
  @Column('int', { name: 'version_no', nullable: true }) versionNo!: number | null;
  @Column('uuid', { name: 'chosen_by' }) chosenBy!: string;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt!: Date;
  @VersionColumn() version!: number;
}
