import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientController } from './client.controller';
import { ClientEntity } from './client.entity';
import { ClientStore } from './client.store';
import { FirmController } from './firm.controller';
import { FirmEntity } from './firm.entity';
import { FirmStore } from './firm.store';
import { MailTermsController } from './mail-terms.controller';
import { RulesetController } from './ruleset/ruleset.controller';
import { RulesetStore } from './ruleset/ruleset.store';
import { RevisionStore } from './revision.store';
import { ServiceEntity } from './service.entity';

const controllers = [FirmController, MailTermsController, ClientController, RulesetController];

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, FirmEntity, ServiceEntity])],
  controllers,
  providers: [...useCasesOf(...controllers), FirmStore, ClientStore, RevisionStore, RulesetStore],
  exports: [FirmStore, ClientStore, RulesetStore],
})
export class FirmsModule {}
