import { FirmsModule } from '@akashi/api-firms';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngagementDoor } from './engagement-door';
import { EngagementEntity } from './engagement.entity';

@Module({
  imports: [FirmsModule, TypeOrmModule.forFeature([EngagementEntity])],
  providers: [EngagementDoor],
  exports: [EngagementDoor],
})
export class EngagementsModule {}
