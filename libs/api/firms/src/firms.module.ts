import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientController } from './client.controller';
import { ClientEntity } from './client.entity';
import { ClientStore } from './client.store';
import { RegisterClient } from './register-client';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity])],
  controllers: [ClientController],
  providers: [ClientStore, RegisterClient],
  exports: [ClientStore],
})
export class FirmsModule {}
