// Bundles every stage's handler into a folder of its own in the folder that is named, and writes beside it how large it is (`BundleSize`).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleModule, handlerEntry } from '../../infra/bundle-handler.ts';
import { STAGES, type StageName } from '../../shared/pipeline/stages.ts';

const [, , directory = ''] = process.argv;
for (const stage of Object.keys(STAGES) as StageName[]) {
  const size = bundleModule(handlerEntry(stage), join(directory, stage));
  writeFileSync(join(directory, stage, 'size.json'), JSON.stringify(size));
}
