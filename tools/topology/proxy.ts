import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../run/places.ts';
import { launch, type Running } from './running.ts';

export interface ProxyPlan {
  nginx: string;
  openssl: string;
  folder: string;
  port: number;
  plainPort: number;
  apiPorts: readonly number[];
}

/** What a firm installs, with the addresses of this run; throws where the file does not say what is replaced. */
export function nginxSettings(
  text: string,
  { folder, port, plainPort, apiPorts }: Omit<ProxyPlan, 'nginx' | 'openssl'>,
): string {
  const replaced: readonly (readonly [string, string])[] = [
    [
      'server 127.0.0.1:3000 max_fails=0;',
      apiPorts.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join('\n    '),
    ],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['listen 443 ', `listen 127.0.0.1:${port} `],
    ['/etc/ssl/akashi/fullchain.pem', join(folder, 'fullchain.pem')],
    ['/etc/ssl/akashi/key.pem', join(folder, 'key.pem')],
  ];
  return replaced.reduce((settings, [from, to]) => {
    if (settings.split(from).length !== 2) throw new Error(`deploy/nginx.conf does not say «${from}» once.`);
    return settings.replace(from, to);
  }, text);
}

/** nginx with the repository's own deploy/nginx.conf. */
export class Proxy {
  private running: Running | null = null;

  private readonly plan: ProxyPlan;

  constructor(plan: ProxyPlan) {
    this.plan = plan;
  }

  start(): void {
    const { folder, nginx } = this.plan;
    if (!this.running) this.prepare();
    this.running = launch(nginx, ['-p', folder, '-c', join(folder, 'main.conf'), '-e', join(folder, 'error.log')], {
      log: join(folder, 'out.log'),
    });
  }

  async kill(signal?: NodeJS.Signals): Promise<void> {
    await this.running?.kill(signal);
  }

  get certificate(): string {
    return readFileSync(join(this.plan.folder, 'fullchain.pem'), 'utf8');
  }

  private prepare(): void {
    const { folder, openssl } = this.plan;
    mkdirSync(folder, { recursive: true });
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'fullchain.pem')];
    const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const name = ['-subj', '/CN=akashi.example', '-addext', 'subjectAltName=DNS:akashi.example'];
    execFileSync(openssl, [...asked, ...name, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    const own = readFileSync(join(places.root, 'deploy', 'nginx.conf'), 'utf8');
    writeFileSync(join(folder, 'akashi.conf'), nginxSettings(own, this.plan));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (one) => `${one}_temp_path ${folder}/${one};`,
    );
    const http = ['access_log off;', ...temporary, 'include akashi.conf;'].join('\n');
    writeFileSync(
      join(folder, 'main.conf'),
      `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n${http}\n}\n`,
    );
  }
}
