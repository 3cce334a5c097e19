import type { RequestMessageKind } from '@akashi/contracts';
import type { RequestSide } from '@akashi/domain/request';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('evidence_request_message')
export class RequestMessageEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text') kind!: RequestMessageKind;
  @Column('text') side!: RequestSide;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('text', { name: 'written_by_name' }) writtenByName!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('text', { name: 'received_from', nullable: true }) receivedFrom!: string | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn!: string | null;
  @Column('text', { name: 'received_how', nullable: true }) receivedHow!: string | null;
  @Column('text') text!: string;
}
