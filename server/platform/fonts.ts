import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Marks of recitation of the Qur'an, as code points in hexadecimal: a pause, a sukun, a small waw and the joining alef. */
const marks = '6d6 6e1 6e5 671';

/**
 * Whether a font of this machine has the marks of recitation. Windows and macOS have such fonts; a desktop Debian has them in
 * fonts-noto-core, a small Linux may not. Where it cannot be found out, it is taken to have them.
 */
export async function drawsRecitationMarks(platform = process.platform, program = 'fc-list'): Promise<boolean> {
  if (platform !== 'linux') return true;
  try {
    const { stdout } = await promisify(execFile)(program, [`:charset=${marks}`, 'file'], { timeout: 3000 });
    return stdout.trim() !== '';
  } catch {
    return true;
  }
}
