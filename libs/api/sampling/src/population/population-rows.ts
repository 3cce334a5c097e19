import { FileStore } from '@akashi/api-platform';
import type { PopulationRowsView } from '@akashi/contracts';
import { DocumentProcesses, holdsText, type RowsSought } from '@akashi/documents';
import type { RankedRow } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import type { PopulationSource } from './population.store';
import type { RankedItem } from './ranked-population';

type KeptRows = NonNullable<PopulationSource['canonical']>;

/** The rows of a population by their numbers and by what they hold: read in a process of their own, and never in a transaction. */
@Injectable()
export class PopulationRows {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  /** The rows of these numbers as they become items, each at its rank; what is no row of the population is left out. */
  async take(firmId: string, source: PopulationSource, ranked: readonly RankedRow[]): Promise<RankedItem[]> {
    const wanted = ranked.filter(({ rowNumber }) => rowNumber >= 1 && rowNumber <= source.rowCount);
    if (wanted.length === 0) return [];
    const cells = await this.cellsOf(
      firmId,
      source,
      wanted.map(({ rowNumber }) => rowNumber),
    );
    return wanted.flatMap(({ rank, rowNumber }) => {
      const found = cells.get(rowNumber);
      return found ? [{ rank, rowNumber, cells: found, rowSha256: '' }] : [];
    });
  }

  /** A page of those that hold a text. */
  async find(firmId: string, source: PopulationSource, sought: RowsSought): Promise<PopulationRowsView> {
    const { canonical: kept } = source;
    if (!kept) return this.findInFile(firmId, source, sought);
    return this.files.lend(firmId, kept, async (file) => {
      const page = await this.processes.run('find-canonical-rows', sought, { files: [file] });
      this.files.mustBeAsRecorded(firmId, kept, page);
      return pageOf(page.rows, page.found, page.more);
    });
  }

  private async cellsOf(
    firmId: string,
    source: PopulationSource,
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const rows = source.canonical
      ? await this.takeKept(firmId, source.canonical, numbers)
      : await this.fileRows(firmId, source);
    return new Map(rows.map(({ row, cells }) => [row, cells]));
  }

  private takeKept(firmId: string, kept: KeptRows, numbers: readonly number[]) {
    return this.files.lend(firmId, kept, async (file) => {
      const { rows, ...found } = await this.processes.run('take-canonical-rows', { numbers }, { files: [file] });
      this.files.mustBeAsRecorded(firmId, kept, found);
      return rows;
    });
  }

  private async findInFile(
    firmId: string,
    source: PopulationSource,
    { text, after, limit }: RowsSought,
  ): Promise<PopulationRowsView> {
    const fitting = (await this.fileRows(firmId, source)).filter(({ cells }) => holdsText(cells, text));
    const behind = fitting.filter(({ row }) => row > after);
    return pageOf(behind.slice(0, limit), fitting.length, behind.length > limit);
  }

  /** Of a population from before its canonical rows were kept, in the order of its file. */
  private async fileRows(firmId: string, { fileSha256, seed, reading, rowCount }: PopulationSource) {
    const bytes = await this.files.bytes(firmId, fileSha256);
    const choices = reading?.choices ?? null;
    const of = { bytes, sha256: fileSha256, seed, count: rowCount, choices };
    const all = await this.processes.run('rank-population', of);
    return all.map(({ rowNumber: row, cells }) => ({ row, cells })).sort((a, b) => a.row - b.row);
  }
}

function pageOf(
  rows: readonly { row: number; cells: readonly string[] }[],
  found: number,
  more: boolean,
): PopulationRowsView {
  const next = more ? (rows.at(-1)?.row ?? null) : null;
  return { rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })), found, next };
}
