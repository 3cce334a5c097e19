import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmitMember } from './admit-member';
import { ClientController } from './client.controller';
import { ClientEntity } from './client.entity';
import { ClientStore } from './client.store';
import { FirmController } from './firm.controller';
import { FirmEntity } from './firm.entity';
import { FirmStore } from './firm.store';
import { MaintainFirm } from './maintain-firm';
import { MemberController } from './member.controller';
import { MemberStore } from './member.store';
import { RecordCredential } from './record-credential';
import { RegisterClient } from './register-client';
import { RegisterService } from './register-service';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, FirmEntity])],
  controllers: [FirmController, MemberController, ClientController],
  providers: [
    FirmStore,
    MemberStore,
    ClientStore,
    MaintainFirm,
    AdmitMember,
    RecordCredential,
    RegisterClient,
    RegisterService,
  ],
  exports: [FirmStore, MemberStore, ClientStore],
})
export class FirmsModule {}
