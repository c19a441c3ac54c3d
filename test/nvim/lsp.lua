-- Tests the language server with Neovim 0.7 or later as its client, set up by hand.
-- run.sh runs it:  nvim --headless -c 'luafile lsp.lua'
-- Environment: SERVER is the path of dist/server.js, CORPUS a folder of transcripts.
local server, corpus = vim.env.SERVER, vim.env.CORPUS
local passed, failed = 0, 0

local function say(text) io.stdout:write(text .. '\n') end

local function check(name, ok, got)
  if ok then passed = passed + 1 else failed = failed + 1 end
  say(('    %s  %s%s'):format(ok and 'ok  ' or 'FAIL', name, ok and '' or '\n          got ' .. vim.inspect(got)))
end

local function start()
  vim.cmd('edit ' .. corpus .. '/2001-bridge.txt')
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client {
    name = 'corpus-study', cmd = { 'node', server, '--stdio' }, root_dir = corpus,
    workspace_folders = { { uri = vim.uri_from_fname(corpus), name = 'corpus' } },
  }
  vim.lsp.buf_attach_client(buffer, client)
  assert(vim.wait(10000, function()
    local running = vim.lsp.get_client_by_id(client)
    return running and running.initialized
  end, 20), 'the server did not start')
  return buffer, client
end

-- The LSP position of the first bar in a text such as 'a |word' (the bar is not part of the text).
local function position(buffer, marked)
  local text = marked:gsub('|', '')
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(text, 1, true)
    if at then return { line = row - 1, character = at - 1 + (marked:find('|', 1, true) - 1) } end
  end
  error('no line contains ' .. text)
end

-- A function that sends a request about the buffer, at a marked position if given, and returns its result.
local function requester(buffer, client)
  local document = { uri = vim.uri_from_bufnr(buffer) }
  return function(method, marked, more)
    local params = vim.tbl_extend('force', { textDocument = document }, more or {})
    if marked then params.position = position(buffer, marked) end
    local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    assert(answers and answers[client], method .. ': ' .. tostring(problem))
    assert(not answers[client].error, method .. ': ' .. vim.inspect(answers[client].error))
    return answers[client].result
  end
end

local function text_of(hover)
  local contents = hover and hover.contents or ''
  return type(contents) == 'table' and contents.value or contents
end

local function main()
  local buffer, client = start()
  local request = requester(buffer, client)

  local hover = text_of(request('textDocument/hover', '[The Holy Quran, 17|: 34]'))
  check('hover names the source and shows the verse', hover:find('Isra', 1, true) and hover:find('[\216-\219][\128-\191]'), hover)
  check('hover has no command links, which Neovim cannot run', not hover:find('command:', 1, true), hover)

  local definition = request('textDocument/definition', '[The Holy Quran, 17|: 34]')
  local target = definition[1] or definition
  local uri = target and (target.uri or target.targetUri) or ''
  check('definition is a file on disk', vim.startswith(uri, 'file://') and vim.fn.filereadable(vim.uri_to_fname(uri)) == 1, target)
  local row = target and (target.range or target.targetSelectionRange).start.line
  local lines = vim.fn.readfile(vim.uri_to_fname(uri))
  check('definition is at the line of the verse', (lines[row + 1] or ''):find('34', 1, true), lines[row + 1])

  local references = request('textDocument/references', '[The Holy Quran, 94|: 5-6]', { context = { includeDeclaration = true } })
  check('references in other files are found', #references == 3, references)

  local symbols = request('textDocument/documentSymbol')
  check('outline begins with the title', symbols[1] and (symbols[1].name):find('Footbridge', 1, true), symbols[1])
  local found = request('workspace/symbol', nil, { query = 'footbridge' })
  check('workspace symbols find transcripts by name', #found >= 1, found)

  vim.wait(10000, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
  local diagnostics = vim.diagnostic.get(buffer)
  check('diagnostics are pushed', #diagnostics == 1 and diagnostics[1].message:len() > 10, diagnostics)

  local at = position(buffer, '112: |9')
  vim.api.nvim_buf_set_text(buffer, at.line, at.character, at.line, at.character + 1, { '1' })
  check('hover reflects an edit', text_of(request('textDocument/hover', '[The Holy Quran, 112|: 1]')):find('Ikhlas', 1, true))
  check('diagnostic disappears when the mistake is corrected',
    vim.wait(5000, function() return #vim.diagnostic.get(buffer) == 0 end, 20), vim.diagnostic.get(buffer))

  local function refactorings(marked)
    local at = position(buffer, marked)
    local context = { diagnostics = {}, only = { 'refactor' } }
    return request('textDocument/codeAction', nil, { range = { start = at, ['end'] = at }, context = context })
  end
  local function run(action)
    return request('workspace/executeCommand', nil, { command = action.command.command, arguments = action.command.arguments })
  end
  local config = corpus .. '/corpus.json'
  local before = table.concat(vim.fn.readfile(config), '\n')
  local hide = refactorings('patience of car|penters has')[1]
  check('a code action hides a theme', hide and hide.title:find('Hide the theme', 1, true), hide)
  run(hide)
  check('the theme is hidden in corpus.json',
    table.concat(vim.fn.readfile(config), '\n'):find('"hidden": ["patience of carpenters"]', 1, true), vim.fn.readfile(config))
  local back = refactorings('patience of car|penters has')
  run(back[#back])
  check('another code action undoes that', table.concat(vim.fn.readfile(config), '\n') == before, vim.fn.readfile(config))

  -- as a user does it: move the cursor to a citation and list its references
  local cursor = position(buffer, '[The Holy Quran, 94|: 5-6]')
  vim.api.nvim_win_set_cursor(0, { cursor.line + 1, cursor.character })
  vim.lsp.buf.references()
  check('references are in the quickfix list', vim.wait(5000, function() return #vim.fn.getqflist() == 3 end, 20), vim.fn.getqflist())

  vim.lsp.stop_client(client)
  check('the server exits when it is stopped', vim.wait(5000, function()
    local running = vim.lsp.get_client_by_id(client)
    return running == nil or running.is_stopped()
  end, 20))
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then check('the script runs without errors', false, problem) end
local version = vim.version()
say(('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch))
say(('%d passed, %d failed'):format(passed, failed))
io.stdout:flush()
vim.cmd(failed == 0 and 'qall!' or 'cquit! 1')
