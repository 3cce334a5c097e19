import type { FrequencyCode } from '@akashi/domain/engagement';
import { isKnownComplete, type DeclaredTotalOf } from '@akashi/domain/sampling';
import { Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';

/** What stands in the first step: the file, and which population of the statement it is. */
export interface SaidOfFile {
  file: File | null;
  /** A code of the statement; `other` for a population that it does not name. */
  declared: string;
  code: string;
  name: string;
  frequency: FrequencyCode;
}

/** What the source said of it, as it stands in the fields; a fact is given, or said not to be. */
export interface SaidOfSource {
  sourceSystem: string;
  queryNote: string;
  noQuery: boolean;
  parameters: string;
  noParameters: boolean;
  extractedBy: string;
  extractedOn: string;
  extractedAt: string;
  noTime: boolean;
  declaredCount: number | null;
  noCount: boolean;
  declaredTotal: string;
  noTotal: boolean;
  /** Of which records the total is; asked where the period leaves some out. */
  declaredTotalOf: DeclaredTotalOf | '';
  coversUntil: string;
}

export const nothingSaidOfFile: SaidOfFile = { file: null, declared: '', code: '', name: '', frequency: 'DAILY' };

export const nothingSaidOfSource: SaidOfSource = {
  sourceSystem: '',
  queryNote: '',
  noQuery: false,
  parameters: '',
  noParameters: false,
  extractedBy: '',
  extractedOn: '',
  extractedAt: '',
  noTime: false,
  declaredCount: null,
  noCount: false,
  declaredTotal: '',
  noTotal: false,
  declaredTotalOf: '',
  coversUntil: '',
};

const words = {
  noFile: ['ファイルを選んでください。', 'Choose a file.'],
  noCode: ['母集団を選んでください。', 'Choose the population.'],
  taken: ['この番号は使われています。', 'This code is in use.'],
  either: ['入力するか、「示されていない」を選んでください。', 'Enter it, or say that it is not given.'],
  time: ['09:40 のように入力してください。', 'Enter it as 09:40.'],
  ofWhich: [
    'ファイル全体の合計か、期間内の合計かを選んでください。',
    'Say whether it is of the whole file or of the period.',
  ],
  noAmount: ['比べる金額・数量の列が選ばれていません。', 'No column of amounts is chosen to compare it with.'],
} as const;

/** Why a population takes the place of another. Make it where injection is allowed. */
export function reasonForm() {
  return ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    sending: new Sending(),
    send: () => Promise.resolve(true),
  });
}

/** Make it where injection is allowed. */
export function fileForm(takenCodes: () => readonly string[], isDeclared: () => boolean) {
  const t = texts(words);
  return ruleForm({
    said: nothingSaidOfFile,
    required: ['file', 'code', 'name'],
    limits: { code: 40, name: 200 },
    checks: ({ file, code, declared }) => ({
      file: file ? '' : t().noFile,
      declared: isDeclared() && declared === '' ? t().noCode : '',
      code: takenCodes().includes(codeAsKept(code)) ? t().taken : '',
    }),
    sending: new Sending(),
    send: () => Promise.resolve(true),
  });
}

export const codeAsKept = (code: string): string => code.normalize('NFKC').trim();

/** The rule the draw asks is asked here: nothing can be put right after the population is frozen. Make it where injection is allowed. */
export function sourceForm(hasAmount: () => boolean, isTotalOfTwo: () => boolean) {
  const t = texts(words);
  const read = refusalText();
  const either = (text: string, isNot: boolean): string => (text.trim() === '' && !isNot ? t().either : '');
  return ruleForm({
    said: nothingSaidOfSource,
    required: ['sourceSystem', 'extractedBy', 'extractedOn'],
    limits: { sourceSystem: 500, extractedBy: 200, queryNote: 1000, parameters: 1000, declaredTotal: 60 },
    checks: (said: SaidOfSource) => ({
      queryNote: either(said.queryNote, said.noQuery),
      parameters: either(said.parameters, said.noParameters),
      extractedOn: said.extractedOn === '' ? '' : read(isKnownComplete(originOf(said))),
      extractedAt: either(said.extractedAt, said.noTime) || (isTime(said) ? '' : t().time),
      declaredCount: said.declaredCount === null && !said.noCount ? t().either : '',
      declaredTotal: either(said.declaredTotal, said.noTotal) || (said.noTotal || hasAmount() ? '' : t().noAmount),
      declaredTotalOf: said.noTotal || !isTotalOfTwo() || said.declaredTotalOf !== '' ? '' : t().ofWhich,
    }),
    sending: new Sending(),
    send: () => Promise.resolve(true),
  });
}

const isTime = ({ extractedAt, noTime }: SaidOfSource): boolean =>
  noTime || /^([01]?\d|2[0-3]):[0-5]\d$/u.test(extractedAt.normalize('NFKC').trim());

function originOf({ sourceSystem, extractedBy, extractedOn, coversUntil }: SaidOfSource) {
  return { sourceSystem: sourceSystem || '…', extractedBy: extractedBy || '…', extractedOn, coversUntil };
}
