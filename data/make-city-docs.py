#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/city-export.md from data/schema/city-export-1.schema.json, so that what the city reads about the file is what
the file is judged by.

usage: data/make-city-docs.py [--check]    --check: nothing is written; exit code 1 when the page is not current
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / 'data' / 'schema' / 'city-export-1.schema.json'
PAGE = ROOT / 'docs' / 'city-export.md'

HEAD = '''# The city's file, version 1

<!-- Made by data/make-city-docs.py from data/schema/city-export-1.schema.json: change that. -->

{description}

The form of the file is [city-export-1.schema.json](../data/schema/city-export-1.schema.json) (JSON Schema 2020-12). A member
with a star is always there. Where a value is one of several words, they are listed; they do not change. Money, shares and
counts are whole numbers; there are no numbers with a fraction in the file.

A receiver who keeps what it gets updates by `uid`. A record that is no longer in the file was deleted, or may no longer be
told, as when a person took a consent back.

What is never in the file: telephone numbers, e-mail and house addresses, personal numbers, notes, reasons of stage changes,
tickets of investors, values of companies, fields that the staff of an incubator added, and any person who did not agree to
be named to the city. The program decides that by the level of each field (internal, city, public), not by a list made for
the file.
'''


def anchor(name):
    return f'[{name}](#{name.lower()})'


def code(value):
    return f'`{json.dumps(value, ensure_ascii=False)}`'


class Page:
    def __init__(self, schema):
        self.schema = schema
        self.definitions = schema['$defs']
        self.lines = [HEAD.format(description=schema['description'])]

    def name_of(self, node):
        return node['$ref'].removeprefix('#/$defs/') if '$ref' in node else None

    def kind(self, node):
        """What stands in the column of types."""
        name = self.name_of(node)
        if name:
            return anchor(name)
        if node.get('type') == 'array':
            return f'array of {self.kind(node["items"])}'
        if 'enum' in node:
            return ', '.join(f'`{word}`' for word in node['enum'])
        if 'const' in node:
            return f'always {code(node["const"])}'
        return node['type']

    def table(self, node):
        self.lines.append('| member | tiếng Việt | meaning | type | unit | example |')
        self.lines.append('|---|---|---|---|---|---|')
        for key, member in node['properties'].items():
            star = ' \\*' if key in node['required'] else ''
            example = ', '.join(code(value) for value in member.get('examples', []))
            self.lines.append(f'| `{key}`{star} | {member["title"]} | {member["description"]} | {self.kind(member)} | '
                              f'{member.get("unit", "")} | {example} |')
        self.lines.append('')

    def section(self, name, node):
        self.lines += [f'### {name}', '', f'{node["title"]}. {node["description"]}', '']

    def value(self, name, node):
        self.section(name, node)
        rules = [self.kind(node)]
        if 'pattern' in node:
            rules.append(f'pattern `{node["pattern"]}`')
        if 'minimum' in node:
            rules.append(f'{node["minimum"]} to {node["maximum"]}')
        self.lines += ['; '.join(rules), '']

    def make(self):
        objects = {name: node for name, node in self.definitions.items() if node.get('type') == 'object'}
        self.lines += ['## The file', '']
        self.table(self.schema)
        self.lines += ['## Objects', '']
        for name, node in objects.items():
            self.section(name, node)
            self.table(node)
        self.lines += ['## Values', '']
        for name, node in self.definitions.items():
            if name not in objects:
                self.value(name, node)
        return '\n'.join(self.lines).rstrip('\n') + '\n'


def main():
    text = Page(json.loads(SCHEMA.read_text(encoding='utf-8'))).make()
    if '--check' in sys.argv[1:]:
        return not PAGE.exists() or PAGE.read_text(encoding='utf-8') != text
    PAGE.write_text(text, encoding='utf-8')
    return False


sys.exit(main())
