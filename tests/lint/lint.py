#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint.py SOURCE BUILD APP_ID: checks the files around the code, one TAP case each.

A check is a function whose name is its claim. It yields a line for each thing that is wrong and
may raise Skip with a reason.
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from xml.etree import ElementTree

import jsonschema

SOURCE, BUILD = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
APP_ID = sys.argv[3]
DATA = BUILD / 'data'
SHELL_SCRIPTS = ['dev', '.ci/run',
                 'build-aux/headless', 'build-aux/in-browser', 'build-aux/make-root']
NOT_OURS = {'.git', 'build', '__pycache__',
            *(found.parent.name for found in SOURCE.glob('*/meson-private'))}
PERMISSIONS = ['--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri']
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']

checks = []


class Skip(Exception):
    """A check cannot be made; says why."""


def check(function):
    checks.append(function)
    return function


def files(*patterns, below='.'):
    """The repository's files that match, relative to its top, A to Z."""
    found = {path.relative_to(SOURCE) for pattern in patterns
             for path in (SOURCE / below).rglob(pattern) if path.is_file()}
    return sorted((name for name in found
                   if not NOT_OURS & set(name.parts)), key=str)


def read(name):
    return (SOURCE / name).read_text(encoding='utf-8')


def run(*command, told=''):
    """Its exit status and everything it prints."""
    done = subprocess.run(command, cwd=SOURCE, input=told, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def complaints(*command):
    """What a tool says when it is not content."""
    status, text = run(*command)
    if status != 0:
        yield f'{command[0]} ended with {status}'
        yield from text.splitlines()


# --- Desktop ---------------------------------------------------------------------------------

@check
def desktop_file_is_valid():
    yield from complaints('desktop-file-validate', DATA / f'{APP_ID}.desktop')


@check
def metainfo_is_valid():
    # The project has no public address yet; every other warning counts.
    yield from complaints('appstreamcli', 'validate', '--no-net',
                          '--override=url-homepage-missing=info', DATA / f'{APP_ID}.metainfo.xml')


@check
def settings_schema_is_valid():
    yield from complaints('glib-compile-schemas', '--strict', '--dry-run', DATA)


@check
def dbus_service_starts_the_program_under_its_id():
    lines = read(DATA / f'{APP_ID}.service').splitlines()
    if f'Name={APP_ID}' not in lines or not lines[-1].endswith('/incubator --gapplication-service'):
        yield from lines


@check
def icons_have_their_sizes():
    for name in files('*.svg'):
        box = ElementTree.parse(SOURCE / name).getroot().get('viewBox')
        if box != ('0 0 16 16' if 'symbolic' in name.name else '0 0 128 128'):
            yield f'{name}: {box}'


@check
def manual_page_is_clean():
    _status, text = run('groff', '-man', '-Tutf8', '-Kutf8', '-ww', '-z', 'data/incubator.1')
    yield from text.splitlines()


@check
def flatpak_asks_for_four_permissions():
    manifest = json.loads(read('org.hanoi.Incubator.json'))
    if manifest['id'] != 'org.hanoi.Incubator' or manifest['finish-args'] != PERMISSIONS:
        yield f'{manifest["id"]} asks for {manifest["finish-args"]}'


@check
def flatpak_builds_from_archives_with_checksums():
    for module in json.loads(read('org.hanoi.Incubator.json'))['modules']:
        for source in module['sources']:
            if source['type'] != 'archive' or ('url' in source) != ('sha256' in source):
                yield f'{module["name"]}: {source}'


@check
def versions_agree():
    version = re.search(r"version: '([^']+)'", read('meson.build')).group(1)
    release = ElementTree.parse(DATA / f'{APP_ID}.metainfo.xml').find('releases/release')
    said = {
        'metainfo': release.get('version'),
        'NEWS.md': re.search(r'^## (\S+)', read('NEWS.md'), re.M).group(1),
        'man page': re.search(r'"Incubator (\S+)"', read('data/incubator.1')).group(1),
        'manifest': re.search(r'/incubator-(\S+)\.tar', read('org.hanoi.Incubator.json')).group(1),
    }
    yield from (f'{place}: {word}, not {version}'
                for place, word in said.items() if word != version)


# --- Translation -----------------------------------------------------------------------------

def potfiles():
    return [line for line in read('po/POTFILES.in').splitlines() if line and line[0] != '#']


@check
def potfiles_names_every_file_with_text():
    marked = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(\s*"')
    wanted = [str(name) for name in files('*.desktop.in', '*.metainfo.xml.in', below='data')]
    wanted += [str(name) for name in files('*.c', '*.h', '*.blp', below='src')
               if marked.search(read(name))]
    listed = potfiles()
    yield from (f'{name} is missing' for name in wanted if name not in listed)
    yield from (f'{name} has no text' for name in listed if name not in wanted)
    if listed != sorted(listed):
        yield 'it is not in order'


@check
def vietnamese_is_complete():
    if not (SOURCE / 'po/vi.po').exists():
        raise Skip('there is no po/vi.po yet')
    status, text = run('msgfmt', '--check', '--statistics', '--output-file=/dev/null', 'po/vi.po')
    if status != 0 or 'fuzzy' in text or 'untranslated' in text:
        yield from text.splitlines()


@check
def vietnamese_knows_every_text():
    if not (SOURCE / 'po/vi.po').exists():
        raise Skip('there is no po/vi.po yet')
    template = subprocess.run(['xgettext', '--from-code=UTF-8', '--output=-',
                               *(f'--keyword={word}' for word in KEYWORDS), *potfiles()],
                              cwd=SOURCE, capture_output=True, text=True, check=True).stdout
    lines = template.splitlines()
    _status, text = run('msgcmp', 'po/vi.po', '-', told=template)
    for place in re.findall(r'<stdin>:(\d+): this message', text):
        yield f'not translated: {lines[int(place) - 2]}'


# --- Sources ---------------------------------------------------------------------------------

@check
def every_source_begins_with_its_licence():
    for name in [*files('*.c', '*.h', '*.py'), *SHELL_SCRIPTS]:
        head = read(name).splitlines()[:4]
        if not any('SPDX-License-Identifier: GPL-3.0-or-later' in line for line in head):
            yield str(name)


@check
def every_c_file_is_built():
    for name in files('*.c', below='src') + files('*.c', below='tests'):
        folder = next(f for f in name.parents if (SOURCE / f / 'meson.build').exists())
        whole = str(name.relative_to(folder))
        stem = re.sub(r'^(?:test|fuzz|bench)-|\.c$', '', whole)
        listed = rf"'(?:{re.escape(whole)}|{re.escape(stem)})'"
        if not re.search(listed, read(folder / 'meson.build')):
            yield f'{name} is not in {folder}/meson.build'


@check
def blueprints_are_formatted():
    yield from complaints('blueprint-compiler', 'format', '--no-diff', *files('*.blp', below='src'))


@check
def shell_scripts_pass_shellcheck():
    yield from complaints('shellcheck', '--external-sources', *SHELL_SCRIPTS)


@check
def dev_is_two_hundred_lines_at_most():
    if len(read('dev').splitlines()) > 200:
        yield f'it has {len(read("dev").splitlines())}'


@check
def json_schemas_are_schemas_of_2020_12():
    for name in files('*.schema.json', below='data'):
        schema = json.loads(read(name))
        jsonschema.Draft202012Validator.check_schema(schema)
        if schema['$schema'] != 'https://json-schema.org/draft/2020-12/schema':
            yield f'{name}: {schema["$schema"]}'
        if not schema['$id'].startswith('urn:org.hanoi.Incubator:'):
            yield f'{name}: {schema["$id"]}'


@check
def page_of_the_citys_file_is_current():
    status, _ = run(sys.executable, 'data/make-city-docs.py', '--check')
    if status:
        yield 'docs/city-export.md: make it anew with data/make-city-docs.py'


@check
def texts_are_tidy():
    for name in files('*.c', '*.h', '*.py', '*.blp', '*.css', '*.sql', '*.md', '*.in', '*.build'):
        text = read(name)
        if not text.endswith('\n') or not unicodedata.is_normalized('NFC', text):
            yield f'{name}: no newline at its end, or not NFC'
        yield from (f'{name}:{number}: space at the end, tab or carriage return'
                    for number, line in enumerate(text.split('\n'), 1)
                    if re.search(r'\s$|[\t\r]', line))


@check
def nothing_names_a_machine_or_a_package_archive():
    place = re.compile(r'/(?:root|work)/|\b(?:deb|snapshot|archive)\.(?:debian|ubuntu)\b|'
                       r'\b(?:pypi|npmjs|crates|rubygems)\.(?:org|com|io)\b')
    for name in files('*'):
        try:
            lines = read(name).splitlines()
        except UnicodeDecodeError:
            continue
        yield from (f'{name}:{number}: {line.strip()[:80]}'
                    for number, line in enumerate(lines, 1) if place.search(line))


def main():
    failures = 0
    print(f'1..{len(checks)}')
    for number, function in enumerate(checks, 1):
        name = f'/lint/{function.__name__.replace("_", "-")}'
        try:
            wrong = list(function())
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}')
            continue
        except Exception as problem:  # a check that cannot be made has not passed
            wrong = [repr(problem)]
        failures += bool(wrong)
        print(f'{"not ok" if wrong else "ok"} {number} - {name}', flush=True)
        if wrong:
            print(f'{name}:', *wrong, sep='\n  ', file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == '__main__':
    main()
