import type { Listing } from '@akashi/domain/base-service';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look at the public list; the highest version of a number is the one that counts. */
@Entity('base_service_check')
export class BaseServiceCheckEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid', { name: 'engagement_id' }) engagementId!: string;
  @PrimaryColumn('text', { name: 'registration_no' }) registrationNo!: string;
  @PrimaryColumn('int') version!: number;
  @Column('text') name!: string;
  @Column('text') found!: Listing;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('date', { name: 'checked_on' }) checkedOn!: string;
  @Column('text') note!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}
