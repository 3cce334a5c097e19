import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('finding_text')
export class FindingTextEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'finding_id' }) findingId!: string;
  @PrimaryColumn('int', { name: 'text_version' }) textVersion!: number;
  @Column('text') title!: string;
  @Column('text') fact!: string;
  @Column('text', { name: 'stated_control' }) statedControl!: string;
  @Column('text') difference!: string;
  @Column('text', { name: 'period_note' }) periodNote!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
}
