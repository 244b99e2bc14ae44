# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published business-to-business days (../shared/data/b2b): each is proven, judged and compared with what was published.

The data are research data of others and are read from where they lie; without them this says so and does nothing.
"""

import b2b_peer
import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import time

SECONDS = {True: 60, False: 600}  # for a case: quick, full
QUICK = 270  # seconds for the published cases, 100 for the others: what does not fit is left out, and that is said
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


def show_others(data, folder, quick):
    """Days with fixed meetings and with orders, made of the published ones; and the MaxSAT solver beside us."""
    folder, seconds, start = pathlib.Path(folder), 10 if quick else 120, time.monotonic()
    plan, n_other, n_open = folder / 'b2b-plan.json', 0, 0
    has_clasp = shutil.which('clasp') is not None
    print(f'  of the published days: as they are, 40 % fixed, three of these moved, 15 orders; clasp has {seconds} s')
    show('case', 'd', 'result', 'clasp', 'seconds', 'clasp', '', '')
    for path in sorted((data / 'original').iterdir())[::5 if quick else 1]:
        if quick and time.monotonic() - start > 100:
            print('  the others are left out: the time was over')
            break
        day, slot_of = b2b_peer.Day(path.read_text(encoding='utf-8')), None
        for kind in ('original', 'fixed', 'moved', 'order'):
            other = day
            if slot_of is not None:
                path = folder / f'{path.stem.split(".")[0]}.{kind}.dzn'
                other = b2b_peer.Day(b2b_peer.derive(day, slot_of, kind))
                path.write_bytes(other.text.encode())
            result, taken, _ = prove(path, '2', plan, SECONDS[quick])
            if slot_of is None:
                slot_of = read_slots(plan)
            begin = time.monotonic()
            theirs = b2b_peer.clasp(other, 2, folder, seconds) if has_clasp else None
            is_right = judge(path, plan) and theirs in (None, result)
            n_other += not is_right
            n_open += '–' in result
            show(path.stem, '2', result, theirs or '–', f'{taken:.2f}', f'{time.monotonic() - begin:.2f}', '',
                 '' if is_right else 'NO')
    print(f'  {n_open} open, {n_other} that the checker or clasp says otherwise of')


def read_slots(plan):
    slot_of = {meeting['request']: meeting['slot'] for meeting in json.loads(plan.read_text(encoding='utf-8'))['meetings']}
    return [slot for _, slot in sorted(slot_of.items())]


def run(source, folder, quick):
    """source: of the repository; folder: for what is in between."""
    data = find_data(source)
    if not (data / 'published.csv').exists():
        print(f'  skipped: {data} is not there')
        return
    rows, n_left = [], 0
    plan, begin = pathlib.Path(folder) / 'b2b-plan.json', time.monotonic()
    show(*HEADINGS)
    for day, fairness, published, published_seconds in read_cases(data):
        if quick and time.monotonic() - begin > QUICK:
            n_left += 1
            continue
        result, seconds, processor = prove(day, fairness, plan, SECONDS[quick])
        is_right = judge(day, plan)
        rows.append((result, published, seconds, processor, published_seconds, is_right))
        show(day.stem, fairness, result, published, f'{seconds:.2f}', f'{processor:.2f}', f'{published_seconds:.1f}',
             '' if is_right and result == published else 'NO')
    if n_left > 0:
        print(f'  {n_left} cases left out: the time was over')
    summarise(rows)
    show_others(data, folder, quick)
