import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('representation_letter')
export class LetterEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('date', { name: 'dated_on' }) datedOn!: string;
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('text', { name: 'signer_name' }) signerName!: string;
  @Column('text', { name: 'signer_title' }) signerTitle!: string;
  @Column('text', { name: 'signer_authority' }) signerAuthority!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'file_sha256' }) fileSha256!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}
