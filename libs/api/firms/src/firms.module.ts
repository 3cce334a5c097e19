import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientController } from './client.controller';
import { ClientEntity } from './client.entity';
import { ClientStore } from './client.store';
import { FirmController } from './firm.controller';
import { FirmEntity } from './firm.entity';
import { FirmStore } from './firm.store';
import { RevisionStore } from './revision.store';
import { ServiceEntity } from './service.entity';

const controllers = [FirmController, ClientController];

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, FirmEntity, ServiceEntity])],
  controllers,
  providers: [...useCasesOf(...controllers), FirmStore, ClientStore, RevisionStore],
  exports: [FirmStore, ClientStore],
})
export class FirmsModule {}
