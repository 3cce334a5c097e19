import { EngagementsModule } from '@akashi/api-engagements';
import { JobKinds, useCasesOf } from '@akashi/api-platform';
import { ReportingModule } from '@akashi/api-reporting';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddendumController } from './addendum/addendum.controller';
import { AddendumStore } from './addendum/addendum.store';
import { RecipientController } from './correction/recipient.controller';
import { RecipientStore } from './correction/recipient.store';
import { CollectEngagementFile } from './engagement-file/collect-engagement-file';
import { EngagementFileController } from './engagement-file/engagement-file.controller';
import { EngagementFileStore } from './engagement-file/engagement-file.store';
import { EngagementRows } from './engagement-file/engagement-rows';
import { MakeEngagementFile, MakingSteps } from './engagement-file/make-engagement-file';
import { MeasureFiles } from './engagement-file/measure-files';
import { WriteEngagementFile } from './engagement-file/write-engagement-file';
import { ExportController } from './export/export.controller';
import { ExportStore } from './export/export.store';
import { LinkDoor } from './export/link-door';
import { SendCode } from './export/send-code';
import { VendorController } from './export/vendor.controller';
import { VendorExportEntity } from './export/vendor-export.entity';
import { BuildInspectionBundle } from './inspection-bundle/build-inspection-bundle';
import { CollectInspectionBundle } from './inspection-bundle/collect-inspection-bundle';
import { InspectionBundleController } from './inspection-bundle/inspection-bundle.controller';
import { InspectionBundleStore } from './inspection-bundle/inspection-bundle.store';
import { BuildPackage } from './package/build-package';
import { BuildablePackage } from './package/buildable-package';
import { CollectPapers } from './package/collect-papers';
import { HandoffPackageEntity } from './package/handoff-package.entity';
import { PackageBuilder } from './package/package-builder';
import { PackagePacking } from './package/package-packing';
import { PackageOverview } from './package/package-overview';
import { PackageItemController } from './package/package-item.controller';
import { PackageController } from './package/package.controller';
import { PackageStore } from './package/package.store';
import { ClientDocumentController } from './release/client-document.controller';
import { ClientDocumentStore } from './release/client-document.store';
import { ReleasedDocumentController, ReleaseStepController } from './release/released-document.controller';
import { ReleasedDocumentEntity } from './release/released-document.entity';
import { ReleasedDocumentStore } from './release/released-document.store';
import { ReadRetention } from './retention/read-retention';
import { RetentionController } from './retention/retention.controller';
import { RetentionStore } from './retention/retention.store';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationStore } from './registration/registration.store';

const packaging = [
  PackageStore,
  PackageOverview,
  PackagePacking,
  PackageBuilder,
  BuildablePackage,
  CollectPapers,
  BuildPackage,
];
const linking = [ExportStore, LinkDoor, SendCode];
const inspecting = [InspectionBundleStore, CollectInspectionBundle, BuildInspectionBundle];
const releasing = [ReleasedDocumentStore, ClientDocumentStore];
const writingOut = [
  ...[EngagementFileStore, EngagementRows, CollectEngagementFile, MeasureFiles, WriteEngagementFile],
  ...[MakingSteps, MakeEngagementFile],
];
const retaining = [RetentionStore, ReadRetention];
const controllers = [
  ExportController,
  VendorController,
  PackageController,
  PackageItemController,
  InspectionBundleController,
  RegistrationController,
  AddendumController,
  RetentionController,
  EngagementFileController,
  RecipientController,
  ReleasedDocumentController,
  ReleaseStepController,
  ClientDocumentController,
];

@Module({
  imports: [
    EngagementsModule,
    ReportingModule,
    TypeOrmModule.forFeature([VendorExportEntity, HandoffPackageEntity, ReleasedDocumentEntity]),
  ],
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    ...[...linking, ...packaging, ...inspecting, ...releasing, ...retaining, ...writingOut],
    ...[RecipientStore, RegistrationStore, AddendumStore],
  ],
})
export class HandoffModule {
  constructor(kinds: JobKinds, buildPackage: BuildPackage, makeFile: MakeEngagementFile) {
    kinds.register('engagement-file.make', makeFile);
    kinds.register('package.build', buildPackage);
  }
}
