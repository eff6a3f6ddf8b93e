/** What the system says, in words: `no such file or directory` in place of `ENOENT: no such file or directory, stat 'a'`. */

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left on device',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'a link that leads to itself',
  EROFS: 'read-only file system',
  EIO: 'input/output error',
  EBUSY: 'in use by another program',
}

/** The reason alone, without the code, the call and the path that Node puts around it. */
export function systemReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  // Told in words before, with the file's name and what to do.
  if (cause.cause !== undefined) return cause.message
  return WORDS[(cause as NodeJS.ErrnoException).code ?? ''] ?? cause.message
}
