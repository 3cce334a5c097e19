import { DomainProblem, Transactions, type Caller } from '@akashi/api-platform';
import type { ExportMappingQuery } from '@akashi/contracts';
import { DocumentProcesses, writeMappingCsv, type MappingFileModel } from '@akashi/documents';
import { minuteInJapan } from '@akashi/domain/dates';
import { Injectable } from '@nestjs/common';
import { EditionMappingStore, type ComparedRow } from '../edition-mapping.store';

/**
 * A mapping as a file of numbers. The criteria of an imported edition are restricted: their titles and texts are in no file
 * that is written here, so that it may be handed to whoever maps the same editions.
 */
@Injectable()
export class ExportMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappings: EditionMappingStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(
    caller: Caller,
    from: string,
    { to, format, lang }: ExportMappingQuery,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { mapping, entries, olds, news } = await this.transactions.read(caller, async (tx) => {
      const found = await this.mappings.find(tx, caller, from, to);
      if (!found) throw new DomainProblem('not-found');
      return {
        mapping: found,
        entries: await this.mappings.entries(tx, caller, found.id),
        olds: numbersOf(await this.mappings.criteria(tx, caller, from)),
        news: numbersOf(await this.mappings.criteria(tx, caller, to)),
      };
    });
    const model: MappingFileModel = {
      lines: entries.map(({ kind, fromKeys, toKeys, confirmedByName, confirmedAt }) => ({
        kind,
        from: fromKeys.map((key) => olds.get(key) ?? key),
        to: toKeys.map((key) => news.get(key) ?? key),
        confirmedByName: confirmedByName ?? '',
        confirmedAt: confirmedAt === null ? '' : minuteInJapan(confirmedAt),
      })),
      language: lang ?? 'ja',
      editions: [from, to],
      date: minuteInJapan(mapping.createdAt).slice(0, 10),
    };
    const bytes = format === 'csv' ? writeMappingCsv(model) : await this.processes.run('write-mapping-xlsx', { model });
    return { fileName: `mapping_${from}_${to}.${format}`, bytes };
  }
}

const numbersOf = (rows: readonly ComparedRow[]) => new Map(rows.map(({ key, number }) => [key, number]));
