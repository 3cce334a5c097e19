import type { FactAnswer } from '@akashi/domain/finding';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('finding_answer')
export class FindingAnswerEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('uuid', { name: 'release_id' }) releaseId!: string;
  @Column('text') answer!: FactAnswer;
  @Column('text') words!: string;
  @Column('uuid', { name: 'answered_by' }) answeredBy!: string;
  @Column('text', { name: 'answered_by_name' }) answeredByName!: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
}

@Entity('finding_answer_file')
export class FindingAnswerFileEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('uuid', { name: 'answer_id', nullable: true }) answerId!: string | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('uuid', { name: 'sent_by' }) sentBy!: string;
  @Column('text', { name: 'sent_by_name' }) sentByName!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}
