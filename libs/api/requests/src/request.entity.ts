import type { RequestState } from '@akashi/domain/request';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('evidence_request')
export class RequestEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text') wanted!: string;
  @Column('text') shows!: string;
  /** The ids that are looked for in what comes. */
  @Column('text', { array: true }) expected!: string[];
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') state!: RequestState;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('text', { name: 'asked_by_name' }) askedByName!: string;
  @Column('uuid', { name: 'answerer_id', nullable: true }) answererId!: string | null;
  @Column('int') round!: number;
  @Column('timestamptz') since!: Date;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Of the year before: the request that is asked again. */
  @Column('uuid', { name: 'follows_engagement_id', nullable: true }) followsEngagementId!: string | null;
  @Column('uuid', { name: 'follows_id', nullable: true }) followsId!: string | null;
  @VersionColumn() version!: number;
}
