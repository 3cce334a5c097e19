import { DomainProblem, Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { ItemDocumentView, ItemMatchView, MatchedFileView, MatchingView } from '@akashi/contracts';
import type { MatchField } from '@akashi/domain/matching';
import type { PopulationState } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import {
  selectItemDocuments,
  selectMatchedPopulation,
  selectMatches,
  selectPapersWithout,
  selectRule,
  selectRun,
  selectTaken,
  selectUnplacedFiles,
  selectWords,
} from './matching.query';

/** A population as its documents are matched. */
export interface MatchedPopulation {
  state: PopulationState;
  columns: number;
  keyColumn: number;
  /** Those that its papers look at. */
  attributes: string[];
  items: { id: string; cells: string[]; isVoid: boolean }[];
}

/** What was read of the newest file of a piece of evidence; no pages of one that nobody could read, or has yet. */
export interface WordsOfEvidence {
  evidenceId: string;
  versionNo: number;
  fileName: string;
  pages: string[] | null;
  places: string[] | null;
}

export interface NewItemDocument {
  itemId: string;
  evidenceId: string;
  foundBy: ItemDocumentView['foundBy'];
}

export interface NewMatchRun {
  populationId: string;
  runNo: number;
  ruleNo: number;
  matches: readonly ItemMatchView[];
}

/** A proposal that became a result. */
export interface NewTakenProposal {
  itemId: string;
  testId: string;
  attribute: string;
  resultVersion: number;
}

/** Documents of items, the rules of matching, looks and what was taken of them: added, never changed; what is taken away stays on file. */
@Injectable()
export class MatchingStore {
  constructor(private readonly ids: Ids) {}

  async population(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<MatchedPopulation> {
    const [row] = await tx.query<MatchedPopulation[]>(selectMatchedPopulation, [
      caller.firmId,
      engagementId,
      populationId,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async view(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<MatchingView> {
    const { keyColumn } = await this.population(tx, caller, engagementId, populationId);
    const of = [caller.firmId, engagementId, populationId];
    const [rule] = await tx.query<NonNullable<MatchingView['rule']>[]>(selectRule, of);
    const [run] = await tx.query<NonNullable<MatchingView['run']>[]>(selectRun, of);
    return {
      keyColumn,
      rule: rule ?? null,
      documents: await this.documents(tx, caller, engagementId, populationId),
      run: run ?? null,
      matches: run ? await tx.query(selectMatches, [...of, run.runNo]) : [],
      taken: await tx.query(selectTaken, of),
    };
  }

  documents(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<ItemDocumentView[]> {
    return tx.query(selectItemDocuments, [caller.firmId, engagementId, populationId]);
  }

  unplaced(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
  ): Promise<Omit<MatchedFileView, 'by' | 'itemIds'>[]> {
    return tx.query(selectUnplacedFiles, [caller.firmId, engagementId, populationId]);
  }

  async words(tx: Tx, caller: Caller, engagementId: string, evidenceId: string): Promise<WordsOfEvidence> {
    const [row] = await tx.query<WordsOfEvidence[]>(selectWords, [caller.firmId, engagementId, evidenceId]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Papers that look at the items and do not use this evidence yet. */
  async papersWithout(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
    evidenceId: string,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(selectPapersWithout, [
      caller.firmId,
      engagementId,
      populationId,
      evidenceId,
    ]);
    return rows.map(({ id }) => id);
  }

  async addDocuments(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    documents: readonly NewItemDocument[],
  ): Promise<void> {
    const rows = documents.map((one) => ({ ...one, id: this.ids.next() }));
    await tx.query(
      `INSERT INTO item_document (firm_id, engagement_id, id, item_id, evidence_id, found_by, placed_by)
       SELECT $1, $2, x.id, x."itemId", x."evidenceId", x."foundBy", $3
       FROM json_to_recordset($4::json) AS x(id uuid, "itemId" uuid, "evidenceId" uuid, "foundBy" text)`,
      [caller.firmId, engagementId, caller.userId, JSON.stringify(rows)],
    );
  }

  /** One that somebody took away meanwhile is no longer there to be taken away. */
  async endDocument(tx: Tx, caller: Caller, engagementId: string, documentId: string): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE item_document SET ended_by = $4, ended_at = clock_timestamp()
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND ended_at IS NULL`,
      [caller.firmId, engagementId, documentId, caller.userId],
    );
    mustChange({ affected });
  }

  async addRule(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
    rule: { versionNo: number; fields: readonly MatchField[] },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO match_rule (firm_id, engagement_id, population_id, version_no, fields, set_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller.firmId, engagementId, populationId, rule.versionNo, JSON.stringify(rule.fields), caller.userId],
    );
  }

  async addRun(tx: Tx, caller: Caller, engagementId: string, run: NewMatchRun): Promise<void> {
    const of = [caller.firmId, engagementId, run.populationId, run.runNo];
    await tx.query(
      `INSERT INTO match_run (firm_id, engagement_id, population_id, run_no, rule_no, run_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [...of, run.ruleNo, caller.userId],
    );
    await tx.query(
      `INSERT INTO item_match (firm_id, engagement_id, population_id, run_no, item_id, fields)
       SELECT $1, $2, $3, $4, x."itemId", x.fields FROM json_to_recordset($5::json) AS x("itemId" uuid, fields jsonb)`,
      [...of, JSON.stringify(run.matches)],
    );
  }

  async addTaken(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    of: { populationId: string; runNo: number },
    taken: readonly NewTakenProposal[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO taken_proposal (firm_id, engagement_id, population_id, run_no, taken_by, item_id, test_id, attribute, result_version)
       SELECT $1, $2, $3, $4, $5, x."itemId", x."testId", x.attribute, x."resultVersion"
       FROM json_to_recordset($6::json) AS x("itemId" uuid, "testId" uuid, attribute text, "resultVersion" int)`,
      [caller.firmId, engagementId, of.populationId, of.runNo, caller.userId, JSON.stringify(taken)],
    );
  }
}
