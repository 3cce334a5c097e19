/** Where a licence is taken: in what is released (and in tools), or in tools alone, which nobody receives. */
type Where = 'release' | 'tools';

export interface AcceptedLicence {
  readonly where: Where;
  readonly why: string;
}

/**
 * The licences that packages may have. Whatever is not here is refused, above all those that reach into the work that
 * uses them or that forbid a service: GPL, AGPL, LGPL, SSPL, BUSL.
 */
export const acceptedLicences: Readonly<Record<string, AcceptedLicence>> = {
  MIT: { where: 'release', why: 'asks only that its text goes along' },
  'MIT-0': { where: 'release', why: 'MIT that asks for nothing' },
  'Apache-2.0': { where: 'release', why: 'our own licence; asks for its text and for notices, gives patents' },
  ISC: { where: 'release', why: 'asks only that its text goes along' },
  'BSD-2-Clause': { where: 'release', why: 'asks only that its text goes along' },
  'BSD-3-Clause': { where: 'release', why: 'asks for its text, and that no name is used to advertise' },
  '0BSD': { where: 'release', why: 'asks for nothing' },
  'BlueOak-1.0.0': { where: 'release', why: 'asks for its text or a link to it, gives patents' },
  Unlicense: { where: 'release', why: 'given to the public; asks for nothing' },
  Zlib: { where: 'release', why: 'asks that changes are marked and its text stays in the source' },
  'CC0-1.0': { where: 'release', why: 'given to the public; asks for nothing' },
  'OFL-1.1': { where: 'release', why: 'fonts: may go along with software, and are not sold by themselves' },
  PostgreSQL: { where: 'release', why: 'the database of trials and tests; asks only that its text goes along' },
  'MPL-2.0': { where: 'tools', why: 'holds for its own files, which we neither change nor hand on' },
  'CC-BY-4.0': {
    where: 'tools',
    why: 'a table of browsers that the build reads; asks for its name, and is not handed on',
  },
  'Python-2.0': { where: 'tools', why: 'a reader of arguments; asks for its text and a note of changes' },
};

export interface NamedLicence {
  /** What it is, as SPDX writes it. */
  readonly licence: string;
  readonly why: string;
  /** The file of the package that says so; null where none does. */
  readonly file: string | null;
}

const oldForm = 'says it in the old form, as a list «licenses»';

/** Packages whose entry names no licence, or none that SPDX knows: looked up by a person, for this version alone. */
export const namedLicences: Readonly<Record<string, NamedLicence>> = {
  'buffers@0.1.1': {
    licence: 'MIT',
    why: "the published package says nothing; LICENSE in its author's repository (substack/node-buffers) is MIT. Needed by exceljs through unzipper and binary; goes when exceljs takes a later unzipper",
    file: null,
  },
  'busboy@0.3.1': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'busboy@1.6.0': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'chainsaw@0.1.0': { licence: 'MIT', why: 'says «MIT/X11», the older name of the same text', file: 'package.json' },
  'dicer@0.3.0': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'humanize-number@0.0.2': { licence: 'MIT', why: 'says it in its Readme alone', file: 'Readme.md' },
  'only@0.0.2': { licence: 'MIT', why: 'has the text in its Readme alone', file: 'Readme.md' },
  'passport-local@1.0.0': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'passport-strategy@1.0.0': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'pause@0.0.1': { licence: 'MIT', why: 'has the text in its Readme alone', file: 'Readme.md' },
  'streamsearch@0.1.2': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
  'streamsearch@1.1.0': { licence: 'MIT', why: oldForm, file: 'LICENSE' },
};
