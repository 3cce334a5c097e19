import { lintTemplate, type FoundTag, type TemplateHarm } from '@akashi/domain/report-template';
import {
  DelimiterSearcher,
  Delimiters,
  Docx,
  LoopPlugin,
  TagParser,
  TemplateHandler,
  TextPlugin,
  type ScopeDataArgs,
} from 'easy-template-x';
import { repack } from '../archive/repack';
import { DocumentFault, type DocumentFaultCode } from '../document-fault';
import type { ReportModel } from '../report/report-model';
import { scanTemplate, type ScannedTemplate } from './scan-template';
import { templateData, type TemplateData, type TemplateValue } from './template-data';

/** What a Word file is as a template: what keeps it from being one, or the tags that stand in it. */
export interface ReadTemplate {
  readonly harm: TemplateHarm | null;
  readonly tags: readonly FoundTag[];
}

/** Faults of an archive, told in the words of templates. */
const harmOfFault: Readonly<Partial<Record<DocumentFaultCode, TemplateHarm>>> = {
  'not-a-zip': 'not-document',
  encrypted: 'encrypted',
  bomb: 'too-large',
  'too-large': 'too-large',
  'unsafe-xml': 'entities',
};

/** Deep enough for a table in a text box; a document that lies deeper was made to be deep. */
const deepest = 60;

/** Tells every fault there is, of the archive as of what lies in it. */
export async function readReportTemplate(bytes: Uint8Array): Promise<ReadTemplate> {
  const scanned = await scanOrTell(bytes);
  if (scanned.bytes === null) return { harm: scanned.harm, tags: [] };
  try {
    return { harm: null, tags: await tagsIn(scanned.bytes) };
  } catch {
    return { harm: 'tags-unreadable', tags: [] };
  }
}

async function scanOrTell(bytes: Uint8Array): Promise<ScannedTemplate> {
  try {
    return await scanTemplate(bytes);
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return { harm: harmOfFault[error.code] ?? 'damaged', bytes: null };
  }
}

/**
 * The report as a document of an office program, in the firm’s own form: the same model and template give the same bytes. Only texts,
 * rows and conditions: pictures, links, charts and markup are not among what a tag brings about, and what a person wrote is text.
 * Throws for a file that was never taken as a template.
 */
export async function renderReportTemplate(template: Uint8Array, model: ReportModel): Promise<Uint8Array> {
  const { bytes } = await scanTemplate(template);
  if (bytes === null || lintTemplate(await tagsIn(bytes)).faults.length > 0) {
    throw new Error('A template is filled in that could not have been kept.');
  }
  const data = templateData(model);
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    maxXmlDepth: deepest,
    scopeDataResolver: (args) => valueOf(data, args) as string,
  });
  return repack(await handler.process(Buffer.from(bytes), {}));
}

/** As the library itself will find them, part by part; a way of writing of its own is kept in the name, so that nobody knows the tag. */
async function tagsIn(bytes: Uint8Array): Promise<FoundTag[]> {
  const delimiters = new Delimiters();
  const document = await Docx.load(Buffer.from(bytes));
  const found: FoundTag[] = [];
  for (const part of await document.getContentParts()) {
    const marks = new DelimiterSearcher(delimiters, deepest).findDelimiters(await part.xmlRoot());
    // One that begins and never ends is passed over by the library, and would stand in the report.
    if (marks.length % 2 === 1) throw new Error('A tag does not end.');
    for (const { rawText } of new TagParser(delimiters).parse(marks)) found.push(tagOf(rawText, part.path));
  }
  return found;
}

function tagOf(rawText: string, part: string): FoundTag {
  const said = rawText.slice(1, -1).trim();
  if (said.startsWith('#')) return { name: said.slice(1).trim(), form: 'open', part };
  if (said.startsWith('/')) return { name: said.slice(1).trim(), form: 'close', part };
  return { name: said, form: 'text', part };
}

/** From the row that is being written, or else from the whole; by names of its own alone, never by what every object has. */
function valueOf(data: TemplateData, { strPath }: ScopeDataArgs): TemplateValue {
  const name = strPath.at(-1) ?? '';
  for (let at = strPath.length - 2; at > 0; at--) {
    const value = own(rowsOf(data, strPath[at - 1]!)[Number(strPath[at])], name);
    if (value !== undefined) return value;
  }
  const value = own(data, name);
  if (value === undefined) throw new Error('A tag without a value passed the check of tags.');
  return value;
}

function rowsOf(data: TemplateData, name: string): readonly object[] {
  const rows = own(data, name);
  return Array.isArray(rows) ? (rows as readonly object[]) : [];
}

function own(of: object | undefined, name: string): TemplateValue | undefined {
  return of && Object.hasOwn(of, name) ? (of as Readonly<Record<string, TemplateValue>>)[name] : undefined;
}
