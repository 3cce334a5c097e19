import { Module } from '@nestjs/common';
import { EditionController } from './edition/edition.controller';
import { EditionStore } from './edition/edition.store';

@Module({
  controllers: [EditionController],
  providers: [EditionStore],
  exports: [EditionStore],
})
export class CriteriaModule {}
