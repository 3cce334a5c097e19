import { writeFileSync } from 'node:fs';
import { openWorld } from './run/world.ts';
const world = await openWorld({ port: 4410 });
writeFileSync('/tmp/look-world.url', world.url);
await world.leadToWorkday();
console.log('ready');
process.on('SIGINT', () => void world.close().then(() => process.exit(0)));
setInterval(() => undefined, 1e6);
