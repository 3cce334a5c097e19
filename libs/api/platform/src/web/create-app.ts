import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { json, urlencoded } from 'express';
import { operations } from '@akashi/contracts/api';
import helmet from 'helmet';
import type { Server } from 'node:http';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from '../api-config';
import { checkWall } from '../database/check-wall';
import { appDataSourceOptions, searchPath } from '../database/data-source';
import type { FileStore } from '../files/file-store';
import { openFileStore } from '../files/open-file-store';
import { checkFileKeys } from '../files/rewrap-file-keys';
import { wrappingKeysOf } from '../files/wrapping-keys';
import { checkRoleSettings } from '../database/role-settings';
import { UnpreparedClient } from '../database/unprepared-client';
import { surviveLoss } from '../database/survive-loss';
import { Meters } from '../metrics/meters';
import { PlatformModule } from '../platform.module';
import { rememberRules } from '../problems/remembered-rules';
import { SignInPool } from '../database/sign-in-pool';
import { FlushPool } from '../transactions/flush';
import { boundedBody, wellFormedBody } from './bounded-body';
import { bodyLimitBytes, boundedLength } from './bounded-length';
import { compressedAnswers } from './compressed-answers';
import { canonicalIds } from './canonical-ids';
import { IndexedRoutes } from './indexed-routes';
import { recordRequests } from './record-requests';
import { programLog } from './program-log';
import { OrderedEnding } from './ordered-ending';
import { bodyInTime, limitSockets } from './socket-times';
import { serveWeb } from './serve-web';

/** Scripts come from us alone and never inline. Styles may be inline: components set widths and positions as they go. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
};

/** Where a page of another site has the browser send a form. */
const formPaths = operations.flatMap(({ operation: { sends, path } }) => (sends === 'form' ? [`/api/${path}`] : []));

@Module({})
class ApiModule {
  static with(config: ApiConfig, areas: Type[], files: FileStore): DynamicModule {
    // Both ask by name; behind a pooler that forgets names they may not.
    const named = config.preparesStatements === false ? { Client: UnpreparedClient } : {};
    const signInPool = new SignInPool({
      ...named,
      connectionString: config.signInDatabaseUrl,
      max: 4,
      connectionTimeoutMillis: 3000,
      options: `${searchPath} -c statement_timeout=5s`,
    });
    const flushPool = new FlushPool({
      ...named,
      connectionString: config.databaseUrl,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 3000,
      options: '-c statement_timeout=10s',
    });
    for (const pool of [signInPool, flushPool]) surviveLoss(pool);
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot({
          ...appDataSourceOptions(config.databaseUrl, config.poolSize, config.preparesStatements),
          autoLoadEntities: true,
        }),
        PlatformModule.with({ ...config, signInPool, flushPool, files }),
        ...areas,
      ],
    };
  }
}

/** Builds the API of these areas, with the web beside it when a folder is given; refuses a hole in the firms' wall. */
export async function createApp(config: ApiConfig, areas: Type[]): Promise<NestExpressApplication> {
  const files = await openFileStore(config);
  rememberRules();
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.with(config, areas, files),
    new IndexedRoutes(),
    { bodyParser: false, abortOnError: false, logger: programLog() },
  );
  app.use(
    helmet({
      contentSecurityPolicy,
      strictTransportSecurity: config.secureCookies,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  limitSockets(app.getHttpServer() as Server, config.socketTimes);
  app.use(recordRequests(app.get(Meters), config.logsRefusals));
  app.use(bodyInTime(config.socketTimes));
  app.use(app.get(OrderedEnding).closing);
  app.use(canonicalIds);
  app.use(compressedAnswers);
  app.use(boundedLength);
  app.use(json({ limit: bodyLimitBytes, type: ['json', 'application/scim+json'], verify: wellFormedBody }));
  for (const path of formPaths) app.use(path, urlencoded({ extended: false, limit: '256kb', parameterLimit: 10 }));
  app.use(boundedBody);
  app.disable('x-powered-by');
  app.set('trust proxy', [...config.trustedProxies]);
  // Answers are never stored, so nobody would ask by a tag that costs a hash of every answer.
  app.disable('etag');
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  await checkRoleSettings([app.get(SignInPool), app.get(FlushPool)]);
  await checkWall(app.get<DataSource>(getDataSourceToken()));
  await checkFileKeys(app.get(SignInPool), wrappingKeysOf(config.fileKeys));
  if (config.webFolder) serveWeb(app, config.webFolder);
  await app.init();
  return app;
}
