import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('drop_link')
export class DropLinkEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'recipient_name' }) recipientName!: string;
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @Column('text', { name: 'token_sha256' }) tokenSha256!: string;
  @Column('boolean', { name: 'asks_all' }) asksAll!: boolean;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @VersionColumn() version!: number;
}
