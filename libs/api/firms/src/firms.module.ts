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
import { ReviseRuleset } from './ruleset/revise-ruleset';
import { RulesetController } from './ruleset/ruleset.controller';
import { RulesetStore } from './ruleset/ruleset.store';
import { ReviseClient } from './revise-client';
import { ReviseService } from './revise-service';
import { RevisionStore } from './revision.store';
import { ServiceEntity } from './service.entity';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, FirmEntity, ServiceEntity])],
  controllers: [FirmController, ClientController, RulesetController],
  providers: [
    FirmStore,
    ClientStore,
    MaintainFirm,
    RegisterClient,
    RegisterService,
    ReviseClient,
    ReviseRuleset,
    ReviseService,
    RevisionStore,
    RulesetStore,
  ],
  exports: [FirmStore, ClientStore, RulesetStore],
})
export class FirmsModule {}
