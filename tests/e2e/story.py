# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of cases: each case stands on the ones before it in its story, each story has a home of
its own. Told as TAP; after a failure the rest of a story is not reached, the other stories are."""

import os
import pathlib
import subprocess
import sys
import time
import traceback

from driver import Failure, Home, Program, press, wait_equal

FIXTURES = pathlib.Path(__file__).parent.parent / 'fixtures'
TWELVE = FIXTURES / 'import' / 'twelve.csv'


class Story:
    """Its cases are its methods whose names begin with 'case_', in the order they are written."""

    def __init__(self, executable):
        self.executable = executable
        self.home = Home()
        self.program = None
        self.programs = []

    def start(self, *arguments, **options):
        """Starts the program; it is self.program from then on."""
        self.program = Program(self.executable, self.home, *arguments, **options)
        self.programs.append(self.program)
        return self.program

    def command(self, *arguments, code=0):
        """The program without its window; what it writes to standard output."""
        done = subprocess.run([self.executable, *map(str, arguments)], env=self.home.environment(),
                              capture_output=True, check=False)
        if done.returncode != code:
            raise Failure(f'incubator {arguments}: ended with {done.returncode}: {done.stderr.decode()}')
        return done.stdout

    def end(self):
        for program in self.programs:
            program.kill()
        self.home.remove()


class Filled(Story):
    """A story that begins with twelve startups in a register."""

    def __init__(self, executable):
        super().__init__(executable)
        self.command('import', '--register', 'Hồ sơ', '--create', TWELVE, code=3)

    def open_first(self):
        """Starts and opens the one register there is."""
        program = self.start()
        program.click('list item', 'Open a Register')
        program.dialog('Registers')
        press('Return')
        program.find('label', 'Hồ sơ')
        wait_equal('no dialog', program.dialogs, [])
        return program


def cases_of(story):
    return [name for name in vars(story) if name.startswith('case_')]


def tell(stories):
    """Runs all cases, or those stories whose names are on the command line."""
    executable, folder, *wanted = sys.argv[1:]
    stories = [story for story in stories if not wanted or story.__name__ in wanted]
    print(f'1..{sum(len(cases_of(story)) for story in stories)}', flush=True)
    failed = number = 0
    for kind in stories:
        story = kind(executable)
        broken = None
        for name in cases_of(kind):
            number += 1
            claim = f'/{kind.__name__.lower()}/{name.removeprefix("case_").replace("_", "-")}'
            if broken:
                print(f'ok {number} {claim} # SKIP not reached after {broken}', flush=True)
                continue
            began = time.monotonic()
            try:
                skipped = getattr(story, name)()
                print(f'ok {number} {claim}' + (f' # SKIP {skipped}' if skipped else ''))
            except Exception as problem:  # whatever it is, it fails this case
                broken, failed = claim, failed + 1
                print(f'not ok {number} {claim}')
                print('\n'.join(f'# {line}' for line in traceback.format_exc().splitlines()))
                if story.program is not None and not isinstance(problem, OSError):
                    evidence = pathlib.Path(folder, f'failed-{number}')
                    story.program.save_evidence(evidence)
                    print(f'# see {evidence}.png and {evidence}.txt')
            print(f'# {time.monotonic() - began:.1f} s', flush=True)
        story.end()
    # At once: what waits for the accessibility bus in other threads has nothing left to say.
    sys.stdout.flush()
    os._exit(1 if failed else 0)
