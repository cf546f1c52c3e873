import { watchStandardOutput } from './cli/output.ts';
import { run } from './cli/run.ts';

watchStandardOutput();
process.exitCode = await run(process.argv.slice(2));
