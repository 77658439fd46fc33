import { readFileSync } from 'node:fs';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import { NewsroomError, readNewsroom } from '../shared/model/read-newsroom.ts';

/** The configuration in `file`; where it cannot be used, says why and ends the process: a stack of calls would hide it. */
export function newsroomOrEnd(file: string): NewsroomConfig {
  try {
    return readNewsroom(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof NewsroomError) console.error(error.message);
    else if (codeOf(error) === 'EISDIR')
      console.error(`${file}: this is a folder. Name the file in it with -c newsroom=FILE.`);
    else if (codeOf(error) === 'ENOENT')
      console.error(`${file}: there is no such file. Name another with -c newsroom=FILE.`);
    else throw error;
    process.exit(1);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
