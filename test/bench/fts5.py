"""SQLite FTS5 as the Python of the machine brings it: python3 fts5.py REQUEST.json

REQUEST has `passages` (a file with one passage a line), `database` (a path), `keys` and `phrases` (queries). Prints
JSON: seconds of processor time to build, bytes of the database, and milliseconds of processor time for each query.
"""
import json
import os
import sqlite3
import sys
import time


def milliseconds(work):
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def quoted(words):
    return ' '.join('"' + word.replace('"', '""') + '"' for word in words)


with open(sys.argv[1], encoding='utf-8') as file:
    request = json.load(file)
with open(request['passages'], encoding='utf-8') as file:
    passages = [(line,) for line in file.read().split('\n')]
database = sqlite3.connect(request['database'])
database.execute("create virtual table passages using fts5(text, tokenize = 'unicode61 remove_diacritics 2')")


def build():
    with database:
        database.executemany('insert into passages(text) values (?)', passages)


def ask(match):
    try:
        return database.execute('select rowid from passages where passages match ? order by rank limit 50', (match,)).fetchall()
    except sqlite3.OperationalError:
        return []


seconds = milliseconds(build) / 1000


def best(match):
    return min(milliseconds(lambda: ask(match)) for _ in range(3))


print(json.dumps({
    'version': sqlite3.sqlite_version,
    'seconds': seconds,
    'bytes': os.path.getsize(request['database']),
    'keys': [best(quoted(query.split()) + '*') for query in request['keys']],
    'phrases': [best('"' + query + '"') for query in request['phrases']],
}))
