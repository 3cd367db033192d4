import { startFixture } from './fixture-cloud.ts';

/** A fixture cloud in a process of its own, to be killed: `node killable-server.ts DATA_FOLDER`. Prints its address. */
const cloud = await startFixture(process.argv[2] ?? '');
process.stdout.write(`${cloud.origin}\n`);
