# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published business-to-business days (../shared/data/b2b): each is proven, judged and compared with what was published.

The data are research data of others and are read from where they lie; without them this says so and does nothing.
"""

import csv
import json
import os
import pathlib
import statistics
import subprocess
import time

SECONDS = {True: 60, False: 600}  # for a case: quick, full
HEADINGS = ('case', 'd', 'result', 'published', 'seconds', 'processor', 'published', '')


def find_data(source):
    return source.parent / 'shared' / 'data' / 'b2b'


def read_cases(data):
    """(file, fairness, published result, published seconds) of all cases, in the order of the table."""
    with (data / 'published.csv').open(encoding='utf-8', newline='') as lines:
        for row in csv.DictReader(lines):
            folder = 'original' if row['variant'] == 'original' else 'forbidden'
            yield (data / folder / f'{row["instance"]}.{row["variant"]}.dzn', row['fairness_d'],
                   row['optimum_breaks'], float(row['maxsat_seconds']))


def prove(day, fairness, plan, seconds):
    """The result as published ("UNSAT", breaks, or what is known), and seconds by the clock and of the processor."""
    before, begin = os.times(), time.monotonic()
    subprocess.run(['incubator', 'match', '--fairness', fairness, '--seconds', str(seconds), str(day), str(plan)],
                   check=True, capture_output=True)
    taken, after = time.monotonic() - begin, os.times()
    proof = json.loads(plan.read_text(encoding='utf-8'))['proof']
    result = {'best': str(proof.get('value')), 'impossible': 'UNSAT',
              'open': f'{proof["bound"]}–{proof.get("value", "?")}'}[proof['state']]
    return result, taken, after.children_user - before.children_user


def judge(day, plan):
    return subprocess.run(['incubator', 'match', '--verify', str(plan), str(day)], check=False,
                          capture_output=True).returncode == 0


def summarise(rows):
    """rows: result, published, seconds, processor, published seconds, whether the checker passed it."""
    proven = [row for row in rows if '–' not in row[0]]
    equal = sum(row[0] == row[1] for row in rows)
    print(f'  {len(proven)} of {len(rows)} proven, {equal} equal to the published result, '
          f'{sum(row[5] for row in rows)} passed by the checker')
    for what, column in (('seconds', 2), ('processor', 3), ('published', 4)):
        taken = [row[column] for row in rows]
        print(f'  {what}: sum {sum(taken):.1f}, median {statistics.median(taken):.2f}, worst {max(taken):.1f}')


def show(*cells):
    print('  {:26} {:>1} {:>7} {:>9} {:>8} {:>9} {:>9}  {}'.format(*cells), flush=True)


def run(source, folder, quick):
    """source: of the repository; folder: for what is in between."""
    data = find_data(source)
    if not (data / 'published.csv').exists():
        print(f'  skipped: {data} is not there')
        return
    rows = []
    plan = pathlib.Path(folder) / 'b2b-plan.json'
    show(*HEADINGS)
    for day, fairness, published, published_seconds in read_cases(data):
        result, seconds, processor = prove(day, fairness, plan, SECONDS[quick])
        is_right = judge(day, plan)
        rows.append((result, published, seconds, processor, published_seconds, is_right))
        show(day.stem, fairness, result, published, f'{seconds:.2f}', f'{processor:.2f}', f'{published_seconds:.1f}',
             '' if is_right and result == published else 'NO')
    summarise(rows)
