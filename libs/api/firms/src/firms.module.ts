import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientController } from './client.controller';
import { ClientEntity } from './client.entity';
import { ClientStore } from './client.store';
import { FirmController } from './firm.controller';
import { FirmEntity } from './firm.entity';
import { FirmStore } from './firm.store';
import { MaintainFirm } from './maintain-firm';
import { RegisterClient } from './register-client';
import { RegisterService } from './register-service';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, FirmEntity])],
  controllers: [FirmController, ClientController],
  providers: [FirmStore, ClientStore, MaintainFirm, RegisterClient, RegisterService],
  exports: [FirmStore, ClientStore],
})
export class FirmsModule {}
