import type { ClientFindingItemView } from '@akashi/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('finding_release')
export class FindingReleaseEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('int', { name: 'text_version' }) textVersion!: number;
  @Column('text') asks!: 'facts' | 'plan';
  @Column('text', { name: 'control_number' }) controlNumber!: string;
  @Column('text') title!: string;
  @Column('text') fact!: string;
  @Column('text', { name: 'stated_control' }) statedControl!: string;
  @Column('text') difference!: string;
  @Column('text', { name: 'period_note' }) periodNote!: string;
  @Column('jsonb') items!: ClientFindingItemView[];
  @Column('date', { name: 'answer_by' }) answerBy!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'released_by' }) releasedBy!: string;
  @Column('text', { name: 'released_by_name' }) releasedByName!: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt!: Date;
}
