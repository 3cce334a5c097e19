import { createApp } from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { areas } from '../areas';
import { readConfig } from '../config';

/** The program without anybody listening, for as long as the work takes. */
export async function withApp<T>(work: (app: NestExpressApplication) => Promise<T>): Promise<T> {
  const app = await createApp(readConfig(), areas);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
