// Hashes of bytes, for the names and the integrity of files. Must not read or write files.
import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256: enough to give every build a name of its own. */
export const contentHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The value of an `integrity` attribute (https://www.w3.org/TR/SRI/). */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
