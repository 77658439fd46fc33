import type { IntakeRead, IntakeStore } from '../../pipeline/ports.ts';

export interface MemoryUpload {
  /** Absent for a file too large to be held; then `size` says how large. */
  readonly body?: Uint8Array;
  readonly size?: number;
  readonly contentType?: string;
}

/** An intake bucket in memory, versioned: the latest upload of a key answers where no version is asked for. */
export class MemoryIntake implements IntakeStore {
  readonly #versions = new Map<string, Map<string, MemoryUpload>>();

  put(key: string, versionId: string, upload: MemoryUpload): void {
    const versions = this.#versions.get(key) ?? new Map<string, MemoryUpload>();
    this.#versions.set(key, versions.set(versionId, upload));
  }

  delete(key: string): void {
    this.#versions.delete(key);
  }

  async read(key: string, versionId: string | undefined, maxBytes: number): Promise<IntakeRead> {
    const versions = this.#versions.get(key);
    const upload = versionId === undefined ? [...(versions?.values() ?? [])].at(-1) : versions?.get(versionId);
    if (!upload) return { outcome: 'gone' };
    const { body, contentType } = upload;
    const size = upload.size ?? body?.length ?? 0;
    if (body === undefined || size > maxBytes) return { outcome: 'too-large', size };
    return { outcome: 'read', body, contentType };
  }
}
