import { EngagementsModule } from '@akashi/api-engagements';
import { JobKinds } from '@akashi/api-platform';
import { ReportingModule } from '@akashi/api-reporting';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateExport } from './export/create-export';
import { DownloadExport } from './export/download-export';
import { ExportController } from './export/export.controller';
import { ExportStore } from './export/export.store';
import { OpenLink } from './export/open-link';
import { RevokeExport } from './export/revoke-export';
import { VendorController } from './export/vendor.controller';
import { VendorExportEntity } from './export/vendor-export.entity';
import { AskPackage } from './package/ask-package';
import { BuildPackage } from './package/build-package';
import { BuildablePackage } from './package/buildable-package';
import { CollectPapers } from './package/collect-papers';
import { HandOverPackage } from './package/hand-over-package';
import { HandoffPackageEntity } from './package/handoff-package.entity';
import { PackageBuilder } from './package/package-builder';
import { PackageOverview } from './package/package-overview';
import { PackageItemController } from './package/package-item.controller';
import { PackageController } from './package/package.controller';
import { PackageStore } from './package/package.store';
import { RecordPackageItem } from './package/record-package-item';
import { RecordRegistration } from './registration/record-registration';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationStore } from './registration/registration.store';

const exporting = [ExportStore, CreateExport, RevokeExport, OpenLink, DownloadExport];
const packaging = [
  PackageStore,
  PackageOverview,
  PackageBuilder,
  BuildablePackage,
  CollectPapers,
  AskPackage,
  BuildPackage,
  HandOverPackage,
  RecordPackageItem,
];
const registering = [RegistrationStore, RecordRegistration];

@Module({
  imports: [EngagementsModule, ReportingModule, TypeOrmModule.forFeature([VendorExportEntity, HandoffPackageEntity])],
  controllers: [ExportController, VendorController, PackageController, PackageItemController, RegistrationController],
  providers: [...exporting, ...packaging, ...registering],
})
export class HandoffModule {
  constructor(kinds: JobKinds, buildPackage: BuildPackage) {
    kinds.register('package.build', buildPackage);
  }
}
