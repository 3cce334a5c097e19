import { RescanFiles } from '@akashi/api-platform';
import { aScanner, startTestApp, type RunningScanner, type TestApp } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { areas } from './areas';

/** An installation that names a scanner, which does as it is told. */
export class ScannedInstallation {
  private constructor(
    readonly scanner: RunningScanner,
    readonly test: TestApp,
  ) {}

  static async start(): Promise<ScannedInstallation> {
    const scanner = await aScanner();
    return new ScannedInstallation(scanner, await startTestApp(areas, { fileScanner: scanner.address }));
  }

  async close(): Promise<void> {
    await this.test.close();
    await this.scanner.close();
  }

  answersAgain(): void {
    this.scanner.instead = null;
  }

  isDown(): void {
    this.scanner.instead = (socket) => socket.destroy();
  }

  /** To whatever it is asked, once it has all of it. */
  saysAlways(answer: string): void {
    this.scanner.instead = (socket) =>
      void socket.on('data', (piece: Buffer) => {
        if (piece.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
      });
  }

  takesNoneSoLarge(): void {
    this.saysAlways('INSTREAM size limit exceeded. ERROR\0');
  }

  /** As if it had been a while since the last look. */
  afterAWhile(): Promise<unknown> {
    return this.test.admin.query(`UPDATE file_scan SET looked_at = looked_at - interval '1 day'`);
  }

  rescan(): Promise<number> {
    return this.test.app.get(RescanFiles).run();
  }
}

export const unlike = (mark = ''): string => `番号,件名 ${randomUUID()} ${mark}\n`;
