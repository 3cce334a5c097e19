import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('client_confirmation')
export class ClientConfirmationEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('uuid', { name: 'finding_id' }) findingId!: string;
  @PrimaryColumn('int', { name: 'text_version' }) textVersion!: number;
  @Column('date', { name: 'confirmed_on' }) confirmedOn!: string;
  @Column('text', { name: 'confirmed_by' }) confirmedBy!: string;
  @Column('text') remark!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}
