import { setSourceMapsSupport } from 'node:module';

// Stacks tell the lines we wrote. The packages' own maps stay unread (they cost 25 MB), which node's flag cannot say.
setSourceMapsSupport(true);
const { runCommand } = await import('./commands');
await runCommand(process.argv.slice(2), import.meta.dirname);
