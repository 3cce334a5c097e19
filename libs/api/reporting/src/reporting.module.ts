import { EngagementsModule } from '@akashi/api-engagements';
import { FindingsModule } from '@akashi/api-findings';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateExport } from './export/create-export';
import { DownloadExport } from './export/download-export';
import { ExportController } from './export/export.controller';
import { ExportDesk } from './export/export-desk';
import { ExportStore } from './export/export.store';
import { OpenLink } from './export/open-link';
import { RevokeExport } from './export/revoke-export';
import { VendorController } from './export/vendor.controller';
import { VendorExportEntity } from './export/vendor-export.entity';
import { IssuedOutput } from './issued-output';
import { LetterController } from './letter/letter.controller';
import { LetterEntity } from './letter/letter.entity';
import { LetterStore } from './letter/letter.store';
import { RecordLetter } from './letter/record-letter';
import { BuildPackage } from './package/build-package';
import { HandOverPackage } from './package/hand-over-package';
import { HandoffPackageEntity } from './package/handoff-package.entity';
import { PackageBuilder } from './package/package-builder';
import { PackageDesk } from './package/package-desk';
import { PackageItemController } from './package/package-item.controller';
import { PackageShop } from './package/package-shop';
import { PackageController } from './package/package.controller';
import { PackageStore } from './package/package.store';
import { RecordPackageItem } from './package/record-package-item';
import { ReceivedPapers } from './received-papers';
import { RecordRegistration } from './registration/record-registration';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationStore } from './registration/registration.store';
import { ReportPress } from './report-press';
import { AnchorReport } from './report/anchor-report';
import { ApproveReport } from './report/approve-report';
import { CheckFactsStore } from './report/check-facts.store';
import { ComposeReport } from './report/compose-report';
import { IssuedFiles } from './report/issued-files';
import { IssueReport } from './report/issue-report';
import { QualityReviewReport } from './report/quality-review-report';
import { ReportDesk } from './report/report-desk';
import { ReportFileController } from './report/report-file.controller';
import { ReportSourceStore } from './report/report-source.store';
import { ReportSteps } from './report/report-steps';
import { ReportViews } from './report/report-views';
import { ReportWork } from './report/report-work';
import { ReportController } from './report/report.controller';
import { ReportEntity } from './report/report.entity';
import { ReportStore } from './report/report.store';
import { ScopePartStore } from './report/scope-part.store';
import { TestLineStore } from './report/test-line.store';
import { ReportingStores } from './reporting-stores';

const stores = [
  ReportStore,
  LetterStore,
  ReceivedPapers,
  ReportSourceStore,
  TestLineStore,
  ScopePartStore,
  CheckFactsStore,
  ReportingStores,
];
const report = [ReportDesk, ReportViews, ReportWork, ReportSteps, IssuedFiles, IssuedOutput, ReportPress];
const useCases = [RecordLetter, ComposeReport, QualityReviewReport, ApproveReport, AnchorReport, IssueReport];
const exporting = [ExportStore, ExportDesk, CreateExport, RevokeExport, OpenLink, DownloadExport];
const packaging = [
  PackageStore,
  PackageDesk,
  PackageBuilder,
  PackageShop,
  BuildPackage,
  HandOverPackage,
  RecordPackageItem,
];
const registering = [RegistrationStore, RecordRegistration];

@Module({
  imports: [
    EngagementsModule,
    FindingsModule,
    TypeOrmModule.forFeature([LetterEntity, ReportEntity, VendorExportEntity, HandoffPackageEntity]),
  ],
  controllers: [
    LetterController,
    ReportController,
    ReportFileController,
    ExportController,
    VendorController,
    PackageController,
    PackageItemController,
    RegistrationController,
  ],
  providers: [...stores, ...report, ...useCases, ...exporting, ...packaging, ...registering],
})
export class ReportingModule {}
