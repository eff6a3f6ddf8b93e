/** Writes small files so that each is there whole or not at all, even on a full disk or when the process is killed. */
import { rename, rm, writeFile } from 'node:fs/promises'

/** While it is being written it is `PATH.part`. For one process at a time. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`
  try {
    await writeFile(part, text)
    await rename(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}
