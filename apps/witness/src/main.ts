import { toHex } from '@akashi/domain/ledger';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { PlaceStore } from './place-store';
import { holdFolder } from './hold-folder';
import { serveWitness } from './serve';
import { createWitness, readSettings, toldKey, trustLog } from './settings';
import { faultTexts, usage, words, type Language } from './texts';
import { Witness } from './witness';
import { WitnessFault } from './witness-fault';

const options = {
  folder: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string' },
  key: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8700' },
  lang: { type: 'string', default: 'ja' },
} as const;

const tell = (line: string) => console.error(`${new Date().toISOString()} ${line.replace(/[\p{Cc}\p{Cf}]/gu, '?')}`);

function serve(folder: string, host: string, port: number, language: Language): void {
  const settings = readSettings(folder);
  const letGo = holdFolder(folder);
  const server = serveWitness(new Witness(settings, new PlaceStore(folder), tell), tell);
  process.once('exit', letGo);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)));
  server.once('error', (error) => {
    tell(`${host}:${port} ${words.notTaken[language]} (${codeOf(error)})`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    const { address, port: taken } = server.address() as AddressInfo;
    console.log(`${words.listening[language]} http://${address}:${taken}/add-checkpoint\n${toldKey(settings)}`);
  });
}

function show(folder: string, language: Language): string {
  const places = new PlaceStore(folder);
  const seen = places.all().map(({ origin, size, root, at }) => {
    return `${origin}\n  ${size.toLocaleString('en-US')}${words.events[language]}  ${toHex(root)}  ${at}`;
  });
  const refused = places.refused();
  return [
    `${words.key[language]}: ${toldKey(readSettings(folder))}`,
    ...(seen.length > 0 ? seen : [words.none[language]]),
    ...(refused.length > 0 ? [`${words.refused[language]}: ${refused.join(', ')}`] : []),
  ].join('\n');
}

type Values = ReturnType<typeof parse>['values'];

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

/** What each verb prints; null where the program goes on, undefined where it was asked for with too little. */
const verbs: Readonly<
  Record<string, (folder: string, values: Values, language: Language) => string | null | undefined>
> = {
  create: (folder, { name }, language) =>
    name === undefined ? undefined : `${words.made[language]}\n${toldKey(createWitness(folder, name))}`,
  trust: (folder, { origin, key }, language) => {
    if (origin === undefined || key === undefined) return undefined;
    trustLog(folder, origin, key);
    return `${words.trusted[language]} ${words.restart[language]}\n${origin}`;
  },
  show: (folder, _values, language) => show(folder, language),
  serve: (folder, values, language) => {
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
    serve(folder, values.host, port, language);
    return null;
  },
};

function run(argv: readonly string[], language: Language): string | null {
  const { values, positionals } = parse(argv);
  const [verb = '', ...more] = positionals;
  const isWhole = values.folder !== undefined && more.length === 0 && Object.hasOwn(verbs, verb);
  const printed = isWhole ? verbs[verb]?.(values.folder ?? '', values, language) : undefined;
  if (printed === undefined) throw new TypeError(usage[language]);
  return printed;
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code ?? '');

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof WitnessFault) return `${error.place} ${faultTexts[error.reason][language]}`.trim();
  const { message, errno, path = '' } = error as NodeJS.ErrnoException;
  // An option that there is none of is named by what reads them.
  if (codeOf(error).startsWith('ERR_PARSE_ARGS')) {
    return `${/'[^']+'/.exec(message)?.[0] ?? ''}\n${usage[language]}`.trim();
  }
  return errno === undefined ? message : `${path} ${words.notOpened[language]} (${codeOf(error)})`.trim();
}

const argv = process.argv.slice(2);
const language: Language = argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'ja';
try {
  const printed = run(argv, language);
  if (printed !== null) console.log(printed);
} catch (error) {
  console.error(sentenceOf(error, language));
  process.exitCode = 2;
}
