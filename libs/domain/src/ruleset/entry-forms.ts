import {
  auditScopes,
  type ControlChangeQuestion,
  type FormDefinition,
  type OmissionReason,
  type RepresentationPoint,
  type SampleSize,
  type SampleSizeBand,
  type ScopeProfile,
} from '../engagement/scheme-ruleset';
import { cycleImportances, cycleParts, type CycleClass } from '../engagement/cycle-rules';
import { titledIn } from '../engagement/ismap-report-titles-20240801';
import type { TitledPart } from '../engagement/report-titles';
import { holdsSlots, reportFrames, type ReportFrame } from '../engagement/report-wording';
import { testTypes } from '../engagement/test-type';
import { isWordStem, wordGrades, type WordStem } from '../text/factual-words';
import { textLimits } from '../text/storable-text';
import { isOneOf, isPrintedLine, line, linesOf, linesOfEach, partsOf, type ValueForm } from './value-form';

function writeSize(size: SampleSize): string {
  if (size.kind === 'ALL') return 'ALL';
  return size.kind === 'COUNT' ? String(size.count) : `${size.percent}%`;
}

function readSize(text: string): SampleSize | undefined {
  if (text === 'ALL') return { kind: 'ALL' };
  const [, digits, sign] = /^([1-9]\d{0,3})(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (sign !== '%') return { kind: 'COUNT', count: number };
  return number <= 100 ? { kind: 'PERCENT', percent: number } : undefined;
}

/** `25` for every population, or a band a line: `4: ALL`, `249: 10%`, `*: 25`. */
export const sampleSizes: ValueForm = {
  kind: 'lines',
  options: [],
  write: (value) => {
    const bands = value as readonly SampleSizeBand[];
    const [only] = bands;
    if (bands.length === 1 && only?.upTo === null) return writeSize(only.size);
    return bands.map(({ upTo, size }) => `${upTo ?? '*'}: ${writeSize(size)}`).join('\n');
  },
  read: (text) => {
    const written = linesOf(text);
    const all = written.length === 1 ? readSize(written[0] ?? '') : undefined;
    if (all) return [{ upTo: null, size: all }];
    const bands = written.map(readBand);
    return bands.length > 0 && !bands.includes(undefined) ? bands : undefined;
  },
};

function readBand(text: string): SampleSizeBand | undefined {
  const [, limit, size = ''] = /^(\*|[1-9]\d{0,5})\s*[:：]\s*(\S+)$/.exec(text) ?? [];
  const read = readSize(size);
  return limit === undefined || !read ? undefined : { upTo: limit === '*' ? null : Number(limit), size: read };
}

/** A percentage a line, as whole numbers: `90`, `95`. */
export const percents: ValueForm = linesOfEach<number>(String, (text) =>
  /^[1-9]\d?$/.test(text) ? Number(text) : undefined,
);

/** `有効に運用 | refuse` */
export const wordStems: ValueForm = linesOfEach<WordStem>(
  ({ stem, grade }) => `${stem} | ${grade}`,
  (text) => {
    const [stem = '', grade] = partsOf(text, 2) ?? [];
    return isOneOf(wordGrades, grade) && isWordStem(stem) ? { stem, grade } : undefined;
  },
);

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

/** `INHERITED | DESIGN, OPERATION | 引き継ぐ統制 | Control taken over` */
export const omissionReasonLines: ValueForm = linesOfEach<OmissionReason>(
  (reason) => `${reason.code} | ${reason.testTypes.join(', ')} | ${reason.title.ja} | ${reason.title.en}`,
  (text) => {
    const [name = '', types = '', ja = '', en = ''] = partsOf(text, 4) ?? [];
    const written = types.split(',').map((type) => type.trim());
    const known = testTypes.filter((type) => written.includes(type));
    const isRead = code.test(name) && known.length === written.length;
    return isRead ? { code: name, testTypes: known, title: { ja, en } } : undefined;
  },
);

const owners = ['auditFirm', 'cloudServiceProvider'] as const;
const needs = ['ALWAYS', 'WHEN_FINDINGS', 'WHEN_APPLICABLE'] as const;

/** `STATEMENT | cloudServiceProvider | ALWAYS | 言明書 | Statement` */
export const formLines: ValueForm = linesOfEach<FormDefinition>(
  ({ code: name, owner, required, title }) => [name, owner, required, title.ja, title.en].join(' | '),
  (text) => {
    const [name = '', owner, required, ja = '', en = ''] = partsOf(text, 5) ?? [];
    const isRead = code.test(name) && isOneOf(owners, owner) && isOneOf(needs, required);
    return isRead ? { code: name, owner, required, title: { ja, en } } : undefined;
  },
);

type ProfileEntry = ScopeProfile['entries'][number];

/** `9.2 | EXTERNAL | certain`; a number stands for all below it. */
export const profileLines: ValueForm = linesOfEach<ProfileEntry>(
  ({ key, scope, certain }) => `${key} | ${scope} | ${certain ? 'certain' : 'uncertain'}`,
  (text) => {
    const [key = '', scope, certainty] = partsOf(text, 3) ?? [];
    const isRead = /^[\w.-]{1,40}$/.test(key) && isOneOf(auditScopes, scope);
    if (!isRead || !isOneOf(['certain', 'uncertain'], certainty)) return undefined;
    return { key, scope, certain: certainty === 'certain' };
  },
);

const years = /^(?:[1-9]|10)$/;

/** `ROTATING | CONTROLS | ANY | 3 | 3 | 巡回 | Rotating`: which criteria, and the years for design and for operation. */
export const cycleClassLines: ValueForm = linesOfEach<CycleClass>(
  ({ title, ...of }) =>
    [of.code, of.part, of.importance, of.designYears, of.operationYears, title.ja, title.en].join(' | '),
  (text) => {
    const [name = '', part, importance, design = '', operation = '', ja = '', en = ''] = partsOf(text, 7) ?? [];
    const isRead = code.test(name) && years.test(design) && years.test(operation);
    if (!isRead || !isOneOf(cycleParts, part) || !isOneOf(cycleImportances, importance)) return undefined;
    const title = { ja, en };
    return { code: name, part, importance, designYears: Number(design), operationYears: Number(operation), title };
  },
);

const effects = ['change', 'wording'] as const;

/** `METHOD | change | 実施の方法の変更か | Did the way it is done change?`: what a yes means. */
export const changeQuestionLines: ValueForm = linesOfEach<ControlChangeQuestion>(
  ({ code: name, meansChange, title }) => [name, meansChange ? 'change' : 'wording', title.ja, title.en].join(' | '),
  (text) => {
    const [name = '', effect, ja = '', en = ''] = partsOf(text, 4) ?? [];
    const isRead = code.test(name) && isOneOf(effects, effect);
    return isRead ? { code: name, title: { ja, en }, meansChange: effect === 'change' } : undefined;
  },
);

/** `INFORMATION | 業務に必要な情報をすべて提供した | Management gave all information needed` */
export const representationLines: ValueForm = linesOfEach<RepresentationPoint>(
  ({ code: name, text }) => [name, text.ja, text.en].join(' | '),
  (written) => {
    const [name = '', ja = '', en = ''] = partsOf(written, 3) ?? [];
    return code.test(name) ? { code: name, text: { ja, en } } : undefined;
  },
);

/** A sentence of the report; the options are the slots that it has to hold. */
export function sentence(frame: ReportFrame): ValueForm {
  const read = (text: string): unknown => {
    const written = line.read(text);
    return typeof written === 'string' && holdsSlots(frame, written) ? written : undefined;
  };
  return { ...line, options: reportFrames[frame].map((name) => `{${name}}`), read };
}

/** `subject | 業務の対象`: every title of a part once, and ` / ` where a narrow column takes a second line. */
export function titleLines(part: TitledPart): ValueForm {
  const names = titledIn(part);
  const form = linesOfEach<readonly [name: string, title: string]>(
    ([name, title]) => `${name} | ${title.replaceAll('\n', ' / ')}`,
    (text) => {
      const [name = '', title = ''] = partsOf(text, 2) ?? [];
      return names.includes(name) && isPrintedLine(title, textLimits.name)
        ? [name, title.replaceAll(' / ', '\n')]
        : undefined;
    },
  );
  return {
    ...form,
    write: (value) => form.write(names.map((name) => [name, (value as Readonly<Record<string, string>>)[name] ?? ''])),
    read: (text) => {
      const read = form.read(text) as readonly (readonly [string, string])[] | undefined;
      const titles = Object.fromEntries(read ?? []) as Readonly<Record<string, string>>;
      const isWhole = read?.length === names.length && names.every((name) => name in titles);
      return isWhole ? titles : undefined;
    },
  };
}
