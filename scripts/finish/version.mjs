// Reads the version of the package from Cargo.toml. Must know nothing else of the manifest.
import { readFile } from 'node:fs/promises';

export async function version() {
  const manifest = await readFile('Cargo.toml', 'utf8');
  const found = /^version = "([^"]+)"$/m.exec(manifest);
  if (!found) throw new Error('Cargo.toml names no version; add version = "…" under [package]');
  return found[1];
}
