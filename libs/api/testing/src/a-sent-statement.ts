import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import type { StatementPreviewView } from '@akashi/contracts';
import type { Response } from 'supertest';
import type { PlannedEngagement } from './a-planned-engagement';
import { sendFile } from './a-reportable-engagement';

/** The controls of a planned engagement as its client would send them: what is said otherwise of a position, or null to drop it. */
export type StatedChanges = Readonly<Record<number, Partial<StatementRow> | readonly Partial<StatementRow>[] | null>>;

const textOf = (position: number) => `利用者IDは所属長の承認を得て発行し、発行の記録を台帳に残す（${position}）。`;

/** A row that says of a control what the arranged statement says. */
function rowOf(position: number, last: number): StatementRow {
  const isSampled = position % 2 === 0;
  return {
    criterion: `9.2.1.${position}`,
    choice: '選択',
    control: textOf(position),
    frequency: '日次',
    owner: '情報セキュリティ部',
    mainTarget: '根拠文書・記録等(2)',
    ...(isSampled ? { population: 'P-01', operation: 'あり' } : {}),
    ...(position === last ? { baseService: 'C99-0001-1' } : {}),
  };
}

function rowsOf(position: number, last: number, change: StatedChanges[number] | undefined): StatementRow[] {
  const row = rowOf(position, last);
  if (change === null) return [{ criterion: row.criterion ?? '', choice: '非選択', reason: '該当する業務がないため' }];
  const said = Array.isArray(change) ? (change as readonly Partial<StatementRow>[]) : [change as Partial<StatementRow>];
  return said.map((one) => ({ ...row, ...one }));
}

/** The workbook of a version of a planned engagement's statement. `version` makes two of them differ as files. */
export function aStatementOf(
  { controls }: Pick<PlannedEngagement, 'controls'>,
  version: number,
  changes: StatedChanges = {},
): Promise<Uint8Array> {
  const positions = controls.map((_, at) => at + 1);
  return writeStatementXlsx({
    edition: { code: 'planned', title: '計画用の版', criteria: [] },
    facts: {
      edition: 'planned',
      provider: '株式会社ミズナラクラウド',
      service: 'ミズナラ文書基盤',
      regions: '東日本',
      scope: `文書基盤の提供に関わる組織と設備（${version}）`,
      statementDate: '2026-08-03',
      version: String(version),
    },
    rows: positions.flatMap((position) => rowsOf(position, controls.length, changes[position])),
    language: 'ja',
  });
}

/** Sends it as the senior does: looks at what there is to say of it first, and imports it then. */
export async function sendStatement(
  { senior, path }: Pick<PlannedEngagement, 'senior' | 'path'>,
  bytes: Uint8Array,
): Promise<Response> {
  const file = Buffer.from(bytes);
  const seen = await sendFile(senior, `${path}/statement/preview`, '言明書.xlsx', file);
  if (seen.status >= 400) return seen;
  const { reviewed } = seen.body as StatementPreviewView;
  return sendFile(senior, `${path}/statement?reviewed=${reviewed}`, '言明書.xlsx', file);
}
