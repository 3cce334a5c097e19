import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint, type Linter } from 'eslint';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '..');

/**
 * The project's own lint, asked about a text as if it stood in a file. Without a project graph the boundary rule is skipped in
 * silence: then the specs that ask turn red, and that is what they are for.
 */
export async function projectLint(): Promise<(filePath: string, text: string) => Promise<string[]>> {
  process.env['NX_DAEMON'] = 'false';
  await createProjectGraphAsync();
  // The files of these texts do not exist, so no program has their types; what types know has a spec of its own.
  const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked as Linter.Config] });
  return async (filePath, text) => {
    const [result] = await eslint.lintText(text, { filePath: resolve(root, filePath) });
    return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))];
  };
}
