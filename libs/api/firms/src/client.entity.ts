import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('client')
export class ClientEntity {
  @PrimaryColumn('uuid', { name: 'firm_id' }) firmId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_kana' }) nameKana!: string;
  @Column('text', { name: 'corporate_number' }) corporateNumber!: string;
  @Column('text') address!: string;
  @Column('text', { name: 'representative_name' }) representativeName!: string;
  @Column('text', { name: 'representative_title' }) representativeTitle!: string;
  @Column('text', { name: 'contact_name' }) contactName!: string;
  @Column('text', { name: 'contact_email' }) contactEmail!: string;
  @VersionColumn() version!: number;
}
