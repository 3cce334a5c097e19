import type { ServiceKind } from '@akashi/domain/firm';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('cloud_service')
export class ServiceEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: ServiceKind;
  @Column('text', { array: true }) regions!: string[];
  @VersionColumn() version!: number;
}
