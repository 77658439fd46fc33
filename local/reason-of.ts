const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'what stands before the last / is no folder',
  EEXIST: 'a file stands there',
  EACCES: 'permission is denied',
  EPERM: 'the system does not permit it',
  EROFS: 'it lies where nothing can be written',
  ENOSPC: 'the disk is full',
};

/** Why the system refused something, in plain words where there are any. */
export function reasonOf(error: unknown): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'mkdir') return 'no folder can be made there';
  return REASONS[code ?? ''] ?? message;
}
