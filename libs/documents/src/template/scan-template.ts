import type { TemplateHarm } from '@akashi/domain/report-template';
import JSZip from 'jszip';
import { BoundedArchive } from '../archive/bounded-archive';
import { contentTypes, isCodePart } from '../archive/office-parts';
import { readXml } from '../archive/read-xml';
import { archiveDate } from '../archive/repack';
import { fieldReader } from './template-fields';

/** A template is a few pages and a picture of the firm’s name. */
const limits = { entries: 200, inflatedBytes: 32 * 2 ** 20, ratio: 200 };

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Every part that a document of words needs. What is not among them is not looked into: it is refused by being there. */
const known = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core|custom)\.xml$/,
  /^docProps\/thumbnail\.(jpe?g|png)$/,
  /^word\/(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes)\.xml$/,
  /^word\/(comments|commentsExtended|commentsIds|people)\.xml$/,
  /^word\/(header|footer)\d*\.xml$/,
  /^word\/theme\/theme\d*\.xml$/,
  /^word\/media\/[\w.-]+\.(png|jpe?g|gif)$/,
  /^word\/(theme\/)?_rels\/[\w.-]+\.rels$/,
  /^customXml\/(item|itemProps)\d+\.xml$/,
  /^customXml\/_rels\/item\d+\.xml\.rels$/,
];

/** Elements, by their local name, that fetch, run or show what is no word of the template. */
const harmOfElement: Readonly<Record<string, TemplateHarm>> = {
  altChunk: 'inserted',
  subDoc: 'inserted',
  mailMerge: 'external',
  object: 'embedded',
  OLEObject: 'embedded',
  control: 'embedded',
  dataBinding: 'bound',
};

/** Parts in which tags are filled in; in any other one a brace would stand there as it is. */
const filled = /^word\/(document|header\d*|footer\d*)\.xml$/;

export interface ScannedTemplate {
  readonly harm: TemplateHarm | null;
  /** Written anew from what was read, so that whoever opens it next reads the very same; null where there is a harm. */
  readonly bytes: Uint8Array | null;
}

/**
 * Reads a Word file as a template: by its parts, never by its name. Throws `DocumentFault` as an archive does: not-a-zip, damaged,
 * encrypted, bomb, unsafe-xml and the like.
 */
export async function scanTemplate(bytes: Uint8Array): Promise<ScannedTemplate> {
  const archive = await BoundedArchive.open(bytes, limits);
  const harm = harmOfParts(archive) ?? (await harmOfTypes(archive)) ?? (await harmOfContent(archive));
  return harm ? { harm, bytes: null } : { harm: null, bytes: await writtenAnew(archive) };
}

function harmOfParts(archive: BoundedArchive): TemplateHarm | null {
  const names = archive.names.filter((name) => !name.endsWith('/'));
  if (names.some((name) => isCodePart(name) || /vba(Data|Project)/i.test(name))) return 'macros';
  if (names.some((name) => /\/(embeddings|activeX|ctrlProps)\//i.test(`/${name}`))) return 'embedded';
  if (!archive.has('[Content_Types].xml') || !archive.has('word/document.xml')) return 'not-document';
  return names.every((name) => known.some((pattern) => pattern.test(name))) ? null : 'part';
}

async function harmOfTypes(archive: BoundedArchive): Promise<TemplateHarm | null> {
  const types = await contentTypes(archive);
  if ([...types.values()].some((type) => /macroEnabled|vba/i.test(type))) return 'macros';
  return types.get('word/document.xml') === documentType ? null : 'not-document';
}

async function harmOfContent(archive: BoundedArchive): Promise<TemplateHarm | null> {
  let harm: TemplateHarm | null = null;
  for (const part of archive.names.filter((name) => /\.(xml|rels)$/.test(name))) {
    const fields = fieldReader();
    let words = '';
    await readXml(archive, part, {
      open: (name, attributes) => {
        harm ??= harmOfTag(name, attributes);
        fields.open(name, attributes);
      },
      text: (text) => {
        fields.text(text);
        if (part.startsWith('word/') && text.includes('{')) words = text;
      },
      close: (name) => fields.close(name),
    });
    if (fields.isHarmful()) harm ??= 'field';
    if (words !== '' && !filled.test(part)) harm ??= 'tags-unreadable';
  }
  return harm;
}

function harmOfTag(name: string, attributes: Readonly<Record<string, string>>): TemplateHarm | null {
  if (name === 'Relationship') return harmOfRelation(attributes);
  // A tag is a word of the text: in an attribute it would be put there as it is.
  if (Object.values(attributes).some((value) => value.includes('{') && !isGuid(value))) return 'tags-unreadable';
  return Object.hasOwn(harmOfElement, name) ? (harmOfElement[name] ?? null) : null;
}

const isGuid = (value: string): boolean => /^(\{[0-9A-F-]{36}\}[, ]?)+$/i.test(value);

function harmOfRelation({ Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>): TemplateHarm | null {
  if (/\/aFChunk$/i.test(Type)) return 'inserted';
  if (/\/(oleObject|package|control|vbaProject)$/i.test(Type)) return 'embedded';
  const isOutside = TargetMode?.toLowerCase() === 'external' || /^[a-z][a-z0-9+.-]*:|^\/\/|^\\\\/i.test(Target);
  return isOutside ? 'external' : null;
}

async function writtenAnew(archive: BoundedArchive): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of archive.names.filter((one) => !one.endsWith('/'))) {
    zip.file(name, await archive.readAll(name), { date: archiveDate, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'UNIX' });
}
