import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('vendor_export')
export class VendorExportEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('text', { name: 'recipient_name' }) recipientName!: string;
  @Column('text', { name: 'recipient_email' }) recipientEmail!: string;
  @Column('text', { name: 'token_sha256' }) tokenSha256!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('int', { name: 'max_downloads' }) maxDownloads!: number;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('text', { name: 'revoke_reason', nullable: true }) revokeReason!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @VersionColumn() version!: number;
}
