#!/usr/bin/env bash
# Tests dist/server.js with headless Neovim, on the transcripts of test/editor/workspace. The last line is `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
command -v nvim >/dev/null || { echo 'Neovim was not found.' >&2; exit 2; }
[ -f "$root/dist/server.js" ] || { echo 'dist/server.js was not found. Run: npm run build' >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/../editor/workspace" "$work/corpus"

echo 'In Neovim:'
export SERVER="$root/dist/server.js" CORPUS="$work/corpus"
unset CORPUS_STUDY_CACHE
export XDG_STATE_HOME="$work" XDG_DATA_HOME="$work" XDG_CACHE_HOME="$work" XDG_CONFIG_HOME="$work"
timeout 120 nvim --headless -u NONE -i NONE -n -c "luafile $here/lsp.lua"
