import type { AnsweredPoint } from '@akashi/domain/report';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('letter_answer')
export class LetterAnswerEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'letter_id' }) letterId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('jsonb') points!: AnsweredPoint[];
  @Column('text') reason!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}

@Entity('letter_acknowledgement')
export class LetterAcknowledgementEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'letter_id' }) letterId!: string;
  @PrimaryColumn('int', { name: 'answer_version' }) answerVersion!: number;
  @PrimaryColumn('text') point!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'acknowledged_by' }) acknowledgedBy!: string;
}
