#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and prints what they show beside what they aim at (docs/benchmarks.md).

Usage: bench.py [--quick] [--rows N] [--build FOLDER] [--faults] [NAME…]
NAME is one of import, export, lists, search, acts, report, table, file, money, window; all of them without a name.
The name matching, by itself, runs the planner's (bench_matching.py, bench_b2b.py).
The programs stand in FOLDER/tests/bench; each prints lines of a name and a number. Rounds of ours
and of what it is compared with take turns, and the table shows medians with minimum and maximum.
"""

import argparse
import collections
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import bench_b2b
import bench_matching

SOURCE = pathlib.Path(__file__).resolve().parent.parent
GTK_ENVIRONMENT = {'GSK_RENDERER': 'cairo', 'GTK_A11Y': 'none', 'GSETTINGS_BACKEND': 'keyfile',
                   'LC_ALL': 'C.UTF-8'}
# Where a window of 1200 × 800 at the corner of the screen shows its rows, and the editor its text
# below the line with the cursor.
ROWS_PART, TEXT_PART = '260,180,880,560', '60,120,700,400'

Row = collections.namedtuple('Row', 'what ours peer aim', defaults=[None, ''])


class Bench:
    """Programs, files between them, and how often each is run."""

    def __init__(self, options):
        self.build = pathlib.Path(options.build).resolve()
        self.quick = options.quick
        self.n_rows = options.rows or (10000 if options.quick else 100000)
        self.folder = self.build / f'bench-{self.n_rows}'
        self.folder.mkdir(exist_ok=True)
        self.csv = self.folder / 'startups.csv'
        self.register = self.folder / 'startups.incubator'

    def rounds(self, full):
        return max(1, full // 4) if self.quick else full

    def run(self, program, *arguments, environment=None):
        """Runs a program of tests/bench; returns its figures by name, in their order."""
        figures = collections.defaultdict(list)
        output = self.command(self.build / 'tests' / 'bench' / f'bench-{program}', *arguments,
                              environment=environment)
        for line in output.splitlines():
            name, _, value = line.partition('\t')
            figures[name].append(float(value))
        return figures

    @staticmethod
    def command(*words, environment=None):
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                              check=False, env={**os.environ, **(environment or {})})
        if done.returncode != 0:
            sys.exit(f'{words[0]} failed:\n{done.stderr}')
        return done.stdout

    def path(self, name):
        """A file of the folder that is not there yet; a register goes with what lies beside it."""
        for old in self.folder.glob(name + '*'):
            old.unlink()
        return self.folder / name

    def set_up(self):
        """The spreadsheet and the register made of it, kept until the programs change."""
        programs = self.build / 'tests' / 'bench'
        if is_older(self.csv, programs / 'bench-generate'):
            self.run('generate', self.n_rows, self.csv)
        if is_older(self.register, programs / 'bench-import', self.csv):
            say(f'importing {self.n_rows} rows')
            made = self.path('making.incubator')
            figures = self.run('import', self.csv, made)
            if figures['new'] != [self.n_rows]:
                sys.exit(f'The import took {figures["new"]} of {self.n_rows} rows.')
            self.path(self.register.name)
            made.rename(self.register)


    def set_up_people(self):
        """The register with three people and, on average, 1.4 rounds a startup; kept as well."""
        programs = self.build / 'tests' / 'bench'
        people = self.folder / 'people.incubator'
        if is_older(people, programs / 'bench-people', programs / 'bench-rounds', self.register):
            say(f'adding {3 * self.n_rows} people and their rounds')
            made = self.path('adding.incubator')
            shutil.copyfile(self.register, made)
            self.run('people', made, 3 * self.n_rows)
            self.run('rounds', made)
            self.path(people.name)
            made.rename(people)
        return people

    def set_up_money(self):
        """A register of its own, of one fund with so many tranches as there are startups elsewhere."""
        money = self.folder / 'money.incubator'
        if is_older(money, self.build / 'tests' / 'bench' / 'bench-money-fill'):
            say(f'making {self.n_rows} tranches')
            made = self.path('filling.incubator')
            self.run('money-fill', made, self.n_rows)
            self.path(money.name)
            made.rename(money)
        return money


def say(text):
    print(f'bench: {text}', file=sys.stderr, flush=True)


def is_older(file, *others):
    return not file.exists() or any(file.stat().st_mtime < other.stat().st_mtime
                                    for other in others)


def timed(*words, **options):
    """How long a command takes, in milliseconds, from start to end."""
    begin = time.monotonic()
    subprocess.run([str(word) for word in words], check=True, **options)
    return (time.monotonic() - begin) * 1000


# --- The benchmarks, each gives rows of the table ---------------------------------------------


def bench_import(bench):
    ours, bare, shell = [], [], []
    sizes = []
    for _ in range(bench.rounds(5)):
        figures = bench.run('import', bench.csv, bench.path('ours.incubator'))
        ours += figures['ours']
        sizes += figures['resident-most (MB)']
        bare += bench.run('fill-bare', bench.register, bench.path('bare.incubator'))['bare']
        untyped = bench.path('untyped.sqlite')
        shell.append(timed('sqlite3', untyped, '.mode csv', f'.import {bench.csv} startup'))
    for name in ('ours', 'bare', 'untyped'):
        bench.path(name)
    return [Row('against a bare loop over ready values', ours, bare, '< 2 ×'),
            Row('against sqlite3 .import, untyped table', ours, shell),
            Row('memory of the import, MB', sizes)]


def read_city_queries():
    """The SQL of the export without its comments, so that sqlite3 gives the same columns."""
    folder = SOURCE / 'src' / 'store' / 'sql' / 'queries'
    return ';\n'.join((folder / f'city-{name}.sql').read_text(encoding='utf-8')
                      for name in ('cohorts', 'counts', 'enrolments', 'investors', 'partners', 'people', 'programmes',
                                   'rounds', 'stakes', 'startups'))


def bench_export(bench):
    ours, shell = [], []
    queries = bench.path('city.sql')
    # The last day of this year, as the program takes it.
    queries.write_text(f".parameter set ?1 \"'{time.localtime().tm_year}-12-31'\"\n" + read_city_queries() + ';\n',
                       encoding='utf-8')
    program = bench.build / 'tests' / 'bench' / 'bench-export'
    for _ in range(bench.rounds(7)):
        ours.append(timed(program, bench.register, bench.path('city.json'),
                          stdout=subprocess.DEVNULL))
        with queries.open() as sql, bench.path('shell.json').open('w') as out:
            shell.append(timed('sqlite3', '-readonly', '-json', bench.register, stdin=sql,
                               stdout=out))
    for name in ('city', 'shell'):
        bench.path(name)
    return [Row('process start to end, against sqlite3 -json', ours, shell, '< 2 ×')]


def bench_lists(bench):
    figures = bench.run('lists', bench.register, bench.rounds(31))
    names = {'page': 'page of 64 records', 'ids': 'all ids in order'}
    rows = []
    for name in dict.fromkeys(key.partition('/')[0] for key in figures):
        ours, peer = figures[f'{name}/ours'], figures.get(f'{name}/peer')
        what = names.get(name, name.replace('search-', 'search ').replace('-', ', through the '))
        rows.append(Row(what, ours, peer, '≈ 1 ×' if peer else ''))
    return rows


def bench_search(bench):
    """The search over everything: recorded keystrokes over startups and three times as many people."""
    register = bench.folder / 'people.incubator'
    program = bench.build / 'tests' / 'bench' / 'bench-people'
    if is_older(register, program, bench.register):
        say(f'adding {3 * bench.n_rows} people')
        making = bench.path('making.incubator')
        shutil.copyfile(bench.register, making)
        bench.run('people', making, 3 * bench.n_rows)
        bench.path(register.name)
        making.rename(register)
    ours, peer = [], []
    keystrokes = SOURCE / 'tests' / 'bench' / 'keystrokes.txt'
    for _ in range(bench.rounds(4)):
        figures = bench.run('search', register, keystrokes)
        ours.append(figures['ours'])
        peer.append(figures['peer'])
    # A keystroke's figure is its best round: what else the machine does comes and goes.
    ours, peer = ([min(samples) for samples in zip(*rounds)] for rounds in (ours, peer))
    return [Row('keystroke, median', [statistics.median(ours)], [statistics.median(peer)]),
            Row('keystroke, p95', [percentile(ours, .95)], [percentile(peer, .95)], '< 1.5 ×'),
            Row('keystroke, longest', [max(ours)], [max(peer)])]


def bench_acts(bench):
    shell = []
    for _ in range(bench.rounds(5)):
        shell.append(timed('sqlite3', '-readonly', bench.register,
                           f"VACUUM INTO '{bench.path('shell.sqlite')}'"))
    register = bench.path('acts.incubator')
    shutil.copyfile(bench.register, register)
    figures = bench.run('acts', register, bench.path('copy.incubator'))
    for name in ('acts', 'copy', 'shell'):
        bench.path(name)
    return [Row('undo of the import', figures['undo']), Row('redo of the import', figures['redo']),
            Row('save of one edit', figures['edit']),
            Row('Save a Copy, against VACUUM INTO', figures['copy'], shell)]


def measured(*words):
    """Milliseconds that a program took from start to end, and the most memory it had, in MB."""
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f'{words[0]} failed')
    return (time.monotonic() - start) * 1000, usage.ru_maxrss / 1024


def bench_report(bench):
    """The report's own benchmark already compares: its lines are shown as they are. What sets HTML
    gets the same table, process start to end, for information."""
    program = bench.build / 'tests' / 'report' / 'bench-report'
    for line in bench.command(program).splitlines():
        print(f'  {line}')
    page = bench.path('report.html')
    bench.command(program, '--html', page)
    for words in (['weasyprint', page, bench.path('report-weasyprint.pdf')],
                  ['soffice', '--headless', '--convert-to', 'pdf:writer_web_pdf_Export',
                   '--outdir', bench.folder, page]):
        if not shutil.which(words[0]):
            print(f'  {words[0]} is not installed')
            continue
        milliseconds, megabytes = measured(*words)
        print(f'  {words[0]}, the table as HTML: {milliseconds:.0f} ms, {megabytes:.0f} MB at most')
    for startups in (4550, 19500):  # 240 and 1,000 pages
        for what in ('--memory', '--bare-memory'):
            print(f'  {bench.command(program, what, startups).strip()}')
    return bench_preview(bench)


def bench_preview(bench):
    """Page 1 in the window after a change of options; a pause in typing, 250 ms, is awaited there."""
    figures = bench.run('preview', bench.register, bench.rounds(21), environment=GTK_ENVIRONMENT)
    pages = int(figures['pages (n)'][0])
    return [Row(f'choice, to the frame with page 1 of {pages}', figures['choice'], None, 'median < 100'),
            Row('charts on or off, to page 1', figures['charts'], None, 'median < 100'),
            Row('typed, with the pause, to page 1', figures['typed'], None, 'median < 350'),
            Row('a day typed, read anew, to page 1', figures['read']),
            Row('choice, to the frame after all pages', figures['whole'])]


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def bench_table(bench):
    figures = collections.defaultdict(lambda: collections.defaultdict(list))
    for part, rounds, sides in (('acts', bench.rounds(5), ('ours', 'peer', 'peer-at-once')),
                                ('wheel', bench.rounds(4), ('ours', 'peer'))):
        for _ in range(rounds):
            for side in sides:
                found = bench.run('table', bench.register, side, part, environment=GTK_ENVIRONMENT)
                for name, values in found.items():
                    figures[side][name] += values
    ours, peer = figures['ours'], figures['peer']
    rows = []
    for name in ours:
        if name.partition('-')[0] in ('open', 'jump', 'sort', 'search') and name in peer and \
                not name.endswith(('-busy', '-first')):
            rows.append(Row(f'{name.replace("-", " ")}, to the frame with all rows', ours[name],
                            peer[name], '≤ 1.2 ×'))
    for name in ('sort', 'search-d', 'search-đường'):
        rows.append(Row(f'{name.replace("-", " ")}, against one that tells at once', ours[name],
                        figures['peer-at-once'][name]))
    rows.append(Row('jump, to the first frame', ours['jump-first'], peer['jump-first'], '≤ 1.2 ×'))
    for name, what in (('wheel', 'wheel'), ('pages', 'a page each frame')):
        frame, work = ours[f'{name}-frame'], ours[f'{name}-busy']
        rows.append(Row(f'{what}: a frame', frame, peer[f'{name}-frame'],
                        'max < 50' if name == 'wheel' else ''))
        rows.append(Row(f'{what}: p95 of the frames', [percentile(frame, .95)],
                        [percentile(peer[f'{name}-frame'], .95)]))
        added = statistics.median(work) - statistics.median(peer[f'{name}-busy'])
        rows.append(Row(f'{what}: main thread, of it our own', [added], None, 'max < 5'))
        rows.append(Row(f'{what}: rows still blank, %', ours[f'{name}-placeholders (%)']))
    rows.append(Row('memory at the end, MB', ours['resident (MB)'], peer['resident (MB)'],
                    'max < 250'))
    return rows


def bench_file(bench):
    return show_page(bench, 'startup', bench.set_up_people())


def show_page(bench, kind, register):
    figures = bench.run('file', register, bench.rounds(41), kind, environment=GTK_ENVIRONMENT)
    return [Row(f'the page of a {kind}, to the frame with all of it', figures['open']),
            Row('the longest turn of the main loop', figures['longest'], None, 'max < 50'),
            Row('main thread', figures['busy']),
            Row('main thread, without drawing', figures['undrawn'], None, 'max < 100')]


def bench_money(bench):
    """The acts change what they work on: ours and the peer each get a copy."""
    copies = [bench.path(name) for name in ('money-ours.incubator', 'money-peer.incubator')]
    for copy in copies:
        shutil.copyfile(bench.set_up_money(), copy)
    figures = bench.run('money', *copies, bench.rounds(21))
    for copy in copies:
        bench.path(copy.name)
    asked = (('figures', "a fund's figures", '< 2 ×'), ('months', 'its months', '< 2 ×'),
             ('paid', 'paid by startup', '< 2 ×'), ('payments', 'its payments, all ids in order', ''),
             ('tranches', 'all tranches by due day', ''), ('pay', 'a payment', ''),
             ('pay-to-figures', 'a payment, to the figures after it', '< 2 ×'))
    rows = [Row(what, figures[name], figures[f'{name}-sql'], aim) for name, what, aim in asked]
    return rows + [Row('all funds at a day', figures['funds']),
                   Row('what stands in the way of an approval', figures['check'])
                   ] + show_page(bench, 'fund', bench.set_up_money())


def bench_timetable(bench):
    figures = bench.run('timetable', environment=GTK_ENVIRONMENT)
    rows = [Row('500 people × 24 slots: to the first frame', figures['show'])]
    for name, what in (('wheel', 'wheel'), ('page', 'a page each frame'), ('sideways', 'sideways'),
                       ('carried', 'wheel while a meeting is carried')):
        rows.append(Row(f'{what}: a frame', figures[f'{name}-frame'], None, 'max < 50'))
        rows.append(Row(f'{what}: main thread', figures[f'{name}-busy'], None, 'max < 50'))
    return rows


def write_settings(bench):
    """The register was open on the page of startups when the window was closed; and the editor
    draws its text once, without lines under misspelt words that come later."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    folder.mkdir(parents=True, exist_ok=True)
    state = f"{{'{bench.register}': <{{'page': 'startups'}}>}}"
    (folder / 'keyfile').write_text(f"[org/hanoi/Incubator]\nlast-register='{bench.register}'\n"
                                    f'register-states={state}\n\n'
                                    '[org/gnome/TextEditor]\nspellcheck=false\n'
                                    'restore-session=false\n', encoding='utf-8')


def bench_window(bench):
    if not (bench.build / 'tests' / 'bench' / 'bench-first-paint').exists():
        say('skipped: this machine lacks the headers of X')
        return []
    text = bench.path('text.txt')
    with bench.csv.open(encoding='utf-8') as rows:
        text.write_text(''.join(rows.readlines()[:64]), encoding='utf-8')
    ours, editor, warm = [], [], 1
    for turn in range(warm + bench.rounds(11)):
        write_settings(bench)
        mine = bench.run('first-paint', ROWS_PART, 'incubator', environment=GTK_ENVIRONMENT)
        peer = bench.run('first-paint', TEXT_PART, 'gnome-text-editor', '--standalone', text,
                         environment=GTK_ENVIRONMENT)
        if turn >= warm:
            ours += mine['shown']
            editor += peer['shown']
    return [Row('exec to painted rows, against gnome-text-editor', ours, editor, '≈ 1 ×')]


# --- The table --------------------------------------------------------------------------------


def form(value):
    return f'{value:.0f}' if value >= 100 else f'{value:.1f}' if value >= 10 else f'{value:.2f}'


def form_samples(values):
    if not values:
        return ''
    middle = form(statistics.median(values))
    return f'{middle} ({form(min(values))}–{form(max(values))})' if len(values) > 1 else middle


def judge(row, ratio):
    """Whether the aim, such as '< 2 ×', 'max < 50' or 'median < 100', was met; near one is below 1.5."""
    if not row.aim:
        return ''
    words = row.aim.split()
    absolute = {'max': max, 'median': statistics.median}.get(words[0])
    value = absolute(row.ours) if absolute else ratio
    limit = float(words[-1] if absolute else words[1])
    if words[0] == '≈':
        limit *= 1.5
    return 'yes' if value <= limit else 'NO'


def show(rows):
    if not rows:
        return
    lines = [('', 'ours', 'peer', 'ratio', 'aim', 'met')]
    for row in rows:
        ratio = statistics.median(row.ours) / statistics.median(row.peer) if row.peer else None
        lines.append((row.what, form_samples(row.ours), form_samples(row.peer or []),
                      f'{ratio:.2f}' if ratio is not None else '', row.aim, judge(row, ratio)))
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print('  ' + '  '.join(cells).rstrip())


def describe_machine():
    model = next((line.split(':')[1].strip() for line in open('/proc/cpuinfo', encoding='utf-8')
                  if line.startswith('model name')), 'unknown processor')
    load = os.getloadavg()[0]
    print(f'{time.strftime("%Y-%m-%d %H:%M")}, {os.cpu_count()} × {model}, load {load:.1f}')
    if load > 0.5:
        say(f'the machine is busy (load {load:.1f}): trust ratios, not figures')


BENCHES = {'import': bench_import, 'export': bench_export, 'lists': bench_lists,
           'search': bench_search,
           'acts': bench_acts, 'report': bench_report, 'table': bench_table,
           'file': bench_file, 'money': bench_money, 'timetable': bench_timetable, 'window': bench_window}


def run_faults(bench):
    """The store's tests with two thousand times kill -9; they say themselves what they found."""
    rounds = '200' if bench.quick else '2000'
    return subprocess.run(['meson', 'test', '-C', bench.build, '--no-rebuild', '--suite', 'store',
                           '--timeout-multiplier', '0', '--verbose'],
                          env={**os.environ, 'INC_FAULT_ROUNDS': rounds}, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description='Runs the benchmarks.')
    parser.add_argument('--quick', action='store_true', help='10,000 rows and few rounds')
    parser.add_argument('--rows', type=int, help='so many startups (100000)')
    parser.add_argument('--faults', action='store_true', help='2,000 times kill -9, nothing else')
    parser.add_argument('--build', help='the build folder')
    parser.add_argument('names', nargs='*', metavar='NAME',
                        help=', '.join((*BENCHES, 'matching')))
    options = parser.parse_args()
    if 'matching' in options.names and options.names != ['matching']:
        parser.error('matching needs no startups and is run by itself')
    unknown = [name for name in options.names if name not in (*BENCHES, 'matching')]
    if unknown:
        parser.error(f'there is no benchmark {unknown[0]}: {", ".join(BENCHES)}')
    if options.build is None:  # the folder that ./dev installed from
        options.build = pathlib.Path(shutil.which('incubator') or sys.exit('Run ./dev bench.')
                                     ).parents[2]
    bench = Bench(options)
    if options.faults:
        sys.exit(run_faults(bench))
    describe_machine()
    if options.names == ['matching']:
        bench_matching.run_all(bench.build, options.quick)
        bench_b2b.run(SOURCE, bench.folder, bench.quick)
        return
    bench.set_up()
    print(f'{bench.n_rows} startups; milliseconds, median (minimum–maximum)')
    for name in options.names or BENCHES:
        say(name)
        print(f'\n{name}')
        show(BENCHES[name](bench))
        sys.stdout.flush()


if __name__ == '__main__':
    main()
