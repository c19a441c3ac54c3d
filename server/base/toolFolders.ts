/** Folders of tools and systems, in lower case. They hold no transcripts of the user. */
const toolFolders = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '__pycache__',
  'venv',
  'site-packages',
  '$recycle.bin',
  'system volume information',
]);

/** True for the name of a folder that is never searched for transcripts: one of a tool, or one that starts with a dot. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || toolFolders.has(name.toLowerCase());
}
