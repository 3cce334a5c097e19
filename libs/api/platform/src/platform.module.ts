import { DocumentProcesses } from '@akashi/documents';
import { Global, Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, HttpAdapterHost } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from './api-config';
import { PermissionGuard } from './access/permission.guard';
import { DropDoor } from './access/drop-door';
import { Presence } from './access/presence';
import { RelyingParty } from './access/relying-party';
import { RequestFingerprint } from './access/request-fingerprint';
import { SealedSecrets } from './access/sealed-secrets';
import { SignInWays } from './access/sign-in-ways';
import { SessionCookie, WayCookie } from './access/session-cookie';
import { Clock } from './clock';
import { SignInPool } from './database/sign-in-pool';
import { FileStore } from './files/file-store';
import { FreeSpace } from './files/free-space';
import { EncryptFiles } from './files/encrypt-files';
import { RewrapFileKeys } from './files/rewrap-file-keys';
import { SweepUploads } from './files/sweep-uploads';
import { Clamd } from './files/scan/clamd';
import { FileScanStore } from './files/scan/file-scan.store';
import { FileScans } from './files/scan/file-scans';
import { RescanFiles } from './files/scan/rescan-files';
import { StoredFileStore } from './files/stored-file.store';
import { wrappingKeysOf } from './files/wrapping-keys';
import { HealthController } from './web/health.controller';
import { Ids } from './ids';
import { JobRequests } from './jobs/job-requests';
import { JobKinds } from './jobs/job-kinds';
import { JobQueue } from './jobs/job-queue';
import { TakeJobs } from './jobs/take-jobs';
import { JobStore } from './jobs/job.store';
import { JobWorker } from './jobs/job-worker';
import { CheckpointSigner } from './ledger/checkpoint-signer';
import { BeginSealing } from './ledger/begin-sealing';
import { AssertionStore } from './ledger/assertion.store';
import { LedgerCheckpoints } from './ledger/ledger-checkpoints';
import { IssueProofs } from './ledger/issue-proofs';
import { LedgerCommitments } from './ledger/ledger-commitments';
import { LedgerKeys } from './ledger/ledger-keys';
import { LedgerWriter } from './ledger/ledger-writer';
import { NightlyReconciliation } from './ledger/nightly-reconciliation';
import { OverdueCheckpoints } from './ledger/overdue-checkpoints';
import { Reconciliation } from './ledger/reconciliation';
import { CosignatureStore } from './ledger/cosignature.store';
import { RowDigests } from './ledger/row-digests';
import { SendToWitnesses } from './ledger/send-to-witnesses';
import { StampCheckpoints } from './ledger/stamp-checkpoints';
import { TimestampAuthority } from './ledger/timestamp-authority';
import { TimestampStore } from './ledger/timestamp.store';
import { Witnesses } from './ledger/witnesses';
import { Mailer } from './mail/mailer';
import { CancelImport } from './progress/cancel-import';
import { FollowImports } from './progress/follow-imports';
import { ImportController } from './progress/import.controller';
import { ImportProgressStore } from './progress/import-progress.store';
import { Meters } from './metrics/meters';
import { MetricsServer } from './metrics/metrics-server';
import { pruning } from './pruning/pruning.providers';
import { inputPipe } from './problems/input-pipe';
import { ProblemFilter } from './problems/problem.filter';
import { SecurityLog } from './security-log/security-log';
import { SecurityLogInterceptor } from './security-log/security-log.interceptor';
import { SecurityLogSeals } from './security-log/security-log-seals';
import { SecurityLogStore } from './security-log/security-log.store';
import { TellRefusal } from './security-log/tell-refusal';
import { IndexSearch } from './search/index-search';
import { SearchEntries } from './search/search-entries';
import { TokenDoor } from './tokens/token-door';
import { Flush, FlushPool } from './transactions/flush';
import { IdempotencyStore } from './transactions/idempotency.store';
import { FairPlaces, fairLimits } from './transactions/places/fair-places';
import { Transactions } from './transactions/transactions';
import { Turns } from './turns';
import { AppendPart } from './uploads/append-part';
import { BeginUpload } from './uploads/begin-upload';
import { DropUploadController } from './uploads/drop-upload.controller';
import { EndUpload } from './uploads/end-upload';
import { IncomingFiles } from './uploads/incoming-files';
import { StaleUploads } from './uploads/stale-uploads';
import { UploadController } from './uploads/upload.controller';
import { UploadParts } from './uploads/upload-parts';
import { UploadStore } from './uploads/upload.store';
import { OrderedEnding } from './web/ordered-ending';
import { OutwardFetch } from './web/outward-fetch';
import { RequestGate } from './web/request-gate';
import { SameOriginGuard } from './web/same-origin.guard';

export type PlatformOptions = ApiConfig & { signInPool: SignInPool; flushPool: FlushPool; files: FileStore };

const offered = [
  Clock,
  Ids,
  LedgerWriter,
  AssertionStore,
  LedgerCheckpoints,
  LedgerKeys,
  IssueProofs,
  IdempotencyStore,
  Flush,
  Transactions,
  SearchEntries,
  IndexSearch,
  Reconciliation,
  BeginSealing,
  NightlyReconciliation,
  OverdueCheckpoints,
  CosignatureStore,
  SendToWitnesses,
  TimestampStore,
  StampCheckpoints,
  StoredFileStore,
  FileScanStore,
  JobStore,
  JobRequests,
  JobKinds,
  JobWorker,
  ImportProgressStore,
  FollowImports,
  SecurityLog,
  SecurityLogStore,
  Turns,
  DropDoor,
  UploadStore,
  UploadParts,
  IncomingFiles,
  StaleUploads,
  ...pruning,
];

@Global()
@Module({})
export class PlatformModule implements NestModule {
  static with(options: PlatformOptions): DynamicModule {
    const files = { provide: FileStore, useValue: options.files };
    const signer = {
      provide: CheckpointSigner,
      useValue: new CheckpointSigner(options.ledgerKeyPem, options.ledgerKeyName),
    };
    const processes = {
      provide: DocumentProcesses,
      useValue: new DocumentProcesses({ workerFile: options.documentWorkerFile || null }),
    };
    const part = options.role === 'api' ? 'asks' : 'works';
    const queue = { provide: JobQueue, useFactory: () => new JobQueue(options.databaseUrl, part) };
    return {
      module: PlatformModule,
      controllers: [HealthController, ImportController, UploadController, DropUploadController],
      providers: [
        ...offered,
        files,
        signer,
        processes,
        queue,
        TakeJobs,
        CancelImport,
        BeginUpload,
        AppendPart,
        EndUpload,
        Presence,
        SweepUploads,
        RescanFiles,
        EncryptFiles,
        TellRefusal,
        TokenDoor,
        { provide: SecurityLogSeals, useValue: new SecurityLogSeals(options.ledgerKeyPem) },
        { provide: SignInPool, useValue: options.signInPool },
        { provide: FlushPool, useValue: options.flushPool },
        { provide: LedgerCommitments, useValue: new LedgerCommitments(options.ledgerKeyPem) },
        {
          provide: TimestampAuthority,
          useFactory: (clock: Clock) => new TimestampAuthority(options.timestamps, clock),
          inject: [Clock],
        },
        {
          provide: RewrapFileKeys,
          useFactory: (pool: SignInPool, transactions: Transactions) =>
            new RewrapFileKeys(pool, transactions, wrappingKeysOf(options.fileKeys)),
          inject: [SignInPool, Transactions],
        },
        {
          provide: FileScans,
          useFactory: (
            files: FileStore,
            transactions: Transactions,
            ...of: [FileScanStore, SecurityLogStore, Clock]
          ) => {
            const [scans, lines, clock] = of;
            const scanner = options.fileScanner && new Clamd(options.fileScanner);
            return new FileScans(scanner, files, transactions, { scans, lines, clock });
          },
          inject: [FileStore, Transactions, FileScanStore, SecurityLogStore, Clock],
        },
        {
          provide: OrderedEnding,
          useFactory: (host: HttpAdapterHost) => new OrderedEnding(host, options.endWithinMs),
          inject: [HttpAdapterHost],
        },
        { provide: FreeSpace, useValue: new FreeSpace(options.fileFolder, options.leastFreeBytes) },
        Meters,
        {
          provide: MetricsServer,
          useFactory: (meters: Meters, source: DataSource, line: FairPlaces) =>
            new MetricsServer(options.metrics, {
              ...{ meters, source, line, signInPool: options.signInPool, flushPool: options.flushPool },
              asksForTimestamps: options.timestamps !== null,
            }),
          inject: [Meters, getDataSourceToken(), FairPlaces],
        },
        { provide: Witnesses, useValue: new Witnesses(options.witnesses) },
        { provide: Mailer, useValue: new Mailer(options.mail) },
        { provide: RowDigests, useValue: new RowDigests(options.ledgerKeyPem) },
        { provide: RequestFingerprint, useValue: new RequestFingerprint(options.ledgerKeyPem) },
        { provide: SealedSecrets, useValue: new SealedSecrets(options.ledgerKeyPem) },
        { provide: RelyingParty, useValue: new RelyingParty(options.publicOrigin) },
        { provide: SignInWays, useValue: new SignInWays(options.demo) },
        { provide: WayCookie, useValue: new WayCookie(options.secureCookies) },
        { provide: OutwardFetch, useValue: new OutwardFetch(options.providersInside) },
        { provide: SessionCookie, useValue: new SessionCookie(options.secureCookies) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: inputPipe },
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: FairPlaces, useValue: new FairPlaces(fairLimits(options.poolSize)) },
        { provide: APP_INTERCEPTOR, useClass: SecurityLogInterceptor },
      ],
      exports: [
        ...offered,
        SignInPool,
        SealedSecrets,
        SecurityLogSeals,
        Witnesses,
        Mailer,
        TimestampAuthority,
        RelyingParty,
        SignInWays,
        OutwardFetch,
        WayCookie,
        SessionCookie,
        FileStore,
        FileScans,
        CheckpointSigner,
        DocumentProcesses,
        JobQueue,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestGate).forRoutes('{*path}');
  }
}
