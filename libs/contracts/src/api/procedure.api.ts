import type { ReceiveTableQuery } from '../edition.contract';
import type { ProcedureField } from '@akashi/domain/procedure';
import type { TableMapping } from '@akashi/domain/table';
import type {
  ProcedureFileView,
  ProcedureImportView,
  ProcedurePreviewView,
  ProcedureRowView,
  ProcedureView,
} from '../procedure.contract';
import { get, of, post, upload } from './operation';

export interface ProceduresQuery {
  /** Words that stand in number, title or text; all procedures without. */
  q?: string;
}

export interface PreviewProceduresBody {
  mapping: TableMapping<ProcedureField>;
}

export interface ImportProceduresBody extends PreviewProceduresBody {
  rightsHeld: boolean;
  rightsBasis: string;
  /** Under which name the mapping is kept for the next file with these headings; null when it is not. */
  keepMappingAs: string | null;
  /** How many imports the edition had when this one was looked at. */
  version: number;
}

export const procedureApi = {
  /** Standard procedures of the firm for one edition, in the order of its criteria. */
  list: get('editions/:editionId/procedures', 'procedure.read', {
    query: of<ProceduresQuery>(),
    answer: of<ProcedureRowView[]>(),
  }),
  /** The procedures for one criterion, each with all of its versions. */
  ofCriterion: get('editions/:editionId/criteria/:criterionKey/procedures', 'procedure.read', {
    answer: of<ProcedureView[]>(),
  }),
  /** One procedure with all of its versions. */
  view: get('procedures/:procedureId', 'procedure.read', { answer: of<ProcedureView>() }),
  /** Takes in a file to look at; the body is the file. */
  receive: upload('editions/:editionId/procedure-files', 'procedure.import', {
    query: of<ReceiveTableQuery>(),
    answer: of<ProcedureFileView>(),
  }),
  /** Reads the file as it would be imported; nothing is written. */
  preview: post('procedure-files/:procedureFileId/preview', 'procedure.import', {
    body: of<PreviewProceduresBody>(),
    answer: of<ProcedurePreviewView>(),
    status: 200,
  }),
  /** Takes the procedures of the file in, whole or not at all: what reads differently becomes the next version. */
  import: post('procedure-files/:procedureFileId/import', 'procedure.import', {
    body: of<ImportProceduresBody>(),
    answer: of<ProcedureImportView>(),
  }),
};
