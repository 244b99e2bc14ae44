# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a home folder with the program in it, and a runner that prints TAP.

The first argument of a test program is the built program, the second the city's schema.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM, SCHEMA = map(os.path.abspath, sys.argv[1:3])
DONE, FAILED, USAGE, DATA, BUSY, STOPPED = 0, 1, 2, 3, 4, 130

STARTUPS = '''\
Name,Tax code,Phone,E-mail,Address,Sector,Cohort,Stage,Day,Status,Business line (VSIC),Inner remark
An Phát,0100109106,0912345678,lan@anphat.vn,12 Lê Lợi,"IoT, AI",Khóa 1,active,2026-02-15,operating,62010,Bí mật
Hộ bà Bốn,001099012345,0987654321,bon@vidu.vn,3 Hàng Bông,Y tế,Khóa 1,graduated,2026-03-01,operating,,
Cỏ May,0100109107,,,,Nông nghiệp,Khóa 1,active,2026-02-15,suspended,,
Đường Sáng,,,,,Giáo dục,Khóa 1,withdrawn,2026-04-01,closed,,
Ếch Xanh,,,,,Môi trường,Khóa 1,dismissed,2026-05-02,,,
Phù Sa,,,,,Nông nghiệp,Khóa 1,waitlisted,2026-02-01,,,
Gió Mùa,,,,,Năng lượng,Khóa 1,applied,2026-01-08,,,
Hạt Nắng,,,,,Năng lượng,Khóa 1,admitted,2026-06-30,,,
Im Lặng,,,,,Âm nhạc,Khóa 1,risk_accepted,2026-06-01,,,
Khác Lớp,,,,,Du lịch,Khóa 2,active,2026-02-15,,,
'''


class Skip(Exception):
    """What the test needs is not there."""


class Home:
    """A home folder and the program in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.registers = self.folder / 'data' / 'incubator' / 'registers'
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ('DISPLAY', 'WAYLAND_DISPLAY', 'LANGUAGE', 'GTK_A11Y')}
        self.environment |= {'HOME': folder, 'XDG_DATA_HOME': folder + '/data', 'XDG_CACHE_HOME': folder + '/cache',
                             'XDG_CONFIG_HOME': folder + '/config', 'LC_ALL': 'C.UTF-8', 'INC_FAKE_TODAY': '2026-07-01',
                             'G_DEBUG': 'fatal-warnings'}

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, *map(str, arguments)], env=self.environment, cwd=self.folder,
                                **{'stdin': subprocess.PIPE, 'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE}
                                | options)

    def run(self, *arguments, code=DONE, told=b'', **options):
        """Runs to the end, demands the exit code, returns (bytes of stdout, text of stderr)."""
        process = self.start(*arguments, **options)
        out, error = process.communicate(told if options.get('stdin') is None else None, timeout=60)
        error = (error or b'').decode()
        assert process.returncode == code, f'{arguments} ended with {process.returncode}, not {code}: {error}'
        if code in (FAILED, USAGE, BUSY):
            assert re.match(r'incubator: \S', error), f'{arguments} says {error!r}'
        return out, error

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def fill(self, name='Vườn'):
        """A register with the startups above."""
        self.write('startups.csv', STARTUPS)
        return self.run('import', '--register', name, '--create', '--programme', 'Ươm tạo', '--map', 'Day=enrolment.date',
                        'startups.csv')


def equal(found, expected, what=''):
    assert found == expected, f'{what}: found {found!r}, expected {expected!r}'


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def files_of(folder):
    """All files below a folder with their sums."""
    return {str(path.relative_to(folder)): sha256(path) for path in sorted(pathlib.Path(folder).rglob('*'))
            if path.is_file()}


def pdf_text(path):
    if not shutil.which('pdftotext'):
        raise Skip('pdftotext is not there')
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


def run_tests(names):
    """Runs what begins with test_, each in a home of its own."""
    tests = [(name[5:].replace('_', '-'), test) for name, test in names.items() if name.startswith('test_')]
    n_failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, (name, test) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='incubator-cli-') as folder:
            try:
                test(Home(folder))
                print(f'ok {number} {name}', flush=True)
            except Skip as reason:
                print(f'ok {number} {name} # SKIP {reason}', flush=True)
            except Exception:
                n_failed += 1
                print(f'not ok {number} {name}', flush=True)
                print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='', flush=True)
    sys.exit(n_failed > 0)
