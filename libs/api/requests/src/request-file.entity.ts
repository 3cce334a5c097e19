import type { ArrivalRemark, RequestSide } from '@akashi/domain/request';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('evidence_request_file')
export class RequestFileEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('int') round!: number;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('text', { array: true }) remarks!: ArrivalRemark[];
  /** Which of the ids that its request expects stand in its name or its text. */
  @Column('text', { array: true }) found!: string[];
  @Column('text', { name: 'sent_before', nullable: true }) sentBefore!: string | null;
  /** The drop link through which it came. */
  @Column('uuid', { name: 'drop_link_id', nullable: true }) dropLinkId!: string | null;
  @Column('text') side!: RequestSide;
  @Column('uuid', { name: 'sent_by' }) sentBy!: string;
  @Column('text', { name: 'sent_by_name' }) sentByName!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId!: string | null;
}
