// Answers each newsroom's configuration that it is sent with the template of its stack: CDK, which takes seconds to import, is imported once for all.
import { synthesise } from './synthesise.ts';

process.on('message', (yaml: string) => process.send?.(JSON.stringify(synthesise(yaml))));
