import { allow, refuse, type Decision } from '../decision';

export type FitPackageRefusal = 'package.too-large';

/** Bytes of all papers together: the programs that receivers already have read no package of more than two gigabytes. */
export const packageLimitBytes = 2 ** 31 - 2 ** 26;

/** A package that its receiver's program refuses to read is not built. */
export function mayFitPackage(sizes: readonly number[]): Decision<FitPackageRefusal> {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes > packageLimitBytes ? refuse('package.too-large') : allow;
}
