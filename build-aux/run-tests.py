#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run-tests.py PLAIN SANITIZED [NAME]: runs the tests of two build folders and counts their cases.

Tests of the suite 'core' run in the sanitized build, all others in the plain one. NAME is a suite,
a test, or a part of a test's name. The last line is 'N passed, N failed'; skipped cases are listed
with their reason and not counted. A program that ends badly without naming a case is one failure.
"""

import json
import pathlib
import re
import subprocess
import sys
from xml.etree import ElementTree


def select(folder, in_core, wanted):
    """The names of the folder's tests that are (or are not) in the suite core and match."""
    listing = subprocess.run(['meson', 'introspect', '--tests', folder],
                             check=True, capture_output=True, text=True)
    names = {}
    for test in json.loads(listing.stdout):
        suites = [suite.split(':')[-1] for suite in test['suite']]
        if ('core' in suites) == in_core and (wanted in suites or wanted in test['name']):
            names[test['name']] = True
    return list(names)


def short(name):
    """'store/save' for meson's 'incubator:core+store / save'."""
    return re.sub(r'^.*[+:](\S+) / ', r'\1/', name)


def read_cases(logs):
    """Yields (test, case, result, reason) for each case, from the two logs that meson writes."""
    ended_badly = {}
    for line in (logs / 'testlog.json').read_text(encoding='utf-8').splitlines():
        run = json.loads(line)
        if run['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL'):
            ended_badly[short(run['name'])] = run['result'].lower()

    for case in ElementTree.parse(logs / 'testlog.junit.xml').getroot().iter('testcase'):
        _project, _dot, test = case.get('classname').partition('.')
        test = short(test or case.get('name'))
        words = case.findtext('system-out', default='').strip().splitlines() or ['']
        if case.find('failure') is not None or case.find('error') is not None:
            yield test, short(case.get('name')), 'failed', ended_badly.pop(test, '')
        elif case.find('skipped') is not None:
            yield test, short(case.get('name')), 'skipped', words[-1]
        else:
            yield test, short(case.get('name')), 'passed', ''

    for test, result in ended_badly.items():
        yield test, 'the program', 'failed', result


def run(folder, in_core, names):
    """Runs these tests and returns their cases."""
    logs = pathlib.Path(folder, 'meson-logs')
    for log in logs.glob('testlog*'):
        log.unlink()
    # A limit is for what hangs: a busy machine is slow, not wrong.
    status = subprocess.run(['meson', 'test', '-C', folder, '--no-rebuild', '--print-errorlogs',
                             '--timeout-multiplier', '4', '--suite' if in_core else '--no-suite', 'core', *names],
                            check=False).returncode
    try:
        cases = list(read_cases(logs))
    except (OSError, ElementTree.ParseError) as problem:
        return [('meson', 'its log', 'failed', str(problem))]
    if status != 0 and all(case[2] != 'failed' for case in cases):
        cases.append(('meson', 'its exit status', 'failed', str(status)))
    return cases


def main():
    plain, sanitized = sys.argv[1:3]
    wanted = sys.argv[3] if len(sys.argv) > 3 else ''
    cases = []
    for folder, in_core in ((sanitized, True), (plain, False)):
        names = select(folder, in_core, wanted)
        if names:
            cases += run(folder, in_core, names)
    if not cases:
        sys.exit(f'No test and no suite is called {wanted}.')

    print()
    for wanted_result in ('skipped', 'failed'):
        for test, case, result, reason in cases:
            if result == wanted_result:
                print(f'{result}: {test}: {case}' + (f' ({reason})' if reason else ''))
    passed, failed = (sum(case[2] == result for case in cases) for result in ('passed', 'failed'))
    print(f'{passed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
