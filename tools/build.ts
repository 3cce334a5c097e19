import { build } from './run/build.ts';

console.log(await build(process.argv.length > 2 ? process.argv.slice(2) : ['api', 'web', 'verify', 'witness', 'demo']));
