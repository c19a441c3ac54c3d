import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SourceText } from '../citations/sources';

/** Marks of recitation of the Qur'an, as code points in hexadecimal: a pause, a sukun, a small waw and the joining alef. */
const marks = '6d6 6e1 6e5 671';

/**
 * Where the marks of recitation cannot be drawn on this machine. The fonts of Windows and macOS have them. On Linux, the font
 * of hovers is usually DejaVu Sans, which lacks them; for pages we ask for a font that has them (configurationDefaults in
 * package.json). A desktop Debian has one in fonts-noto-core, a small Linux may have none.
 */
export async function placesWithoutMarks(
  platform = process.platform,
  program = 'fc-list',
): Promise<SourceText['lacksMarks']> {
  if (platform !== 'linux') return undefined;
  try {
    const { stdout } = await promisify(execFile)(program, [`:charset=${marks}`, 'file'], { timeout: 3000 });
    return stdout.trim() === '' ? 'everywhere' : 'in hovers';
  } catch {
    // Fonts cannot be asked for, as on a server that an editor elsewhere uses.
    return 'in hovers';
  }
}
