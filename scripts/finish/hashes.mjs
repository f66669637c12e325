// Names and integrity of files, from their bytes. Must not read or write files.
import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256: enough that two builds never share a name. */
export const contentHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The value of an `integrity` attribute (https://www.w3.org/TR/SRI/). */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
