# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The meeting planner on generated days, beside HiGHS, CBC, Chuffed and the greedy method (docs/matching.md).

bench.py calls run_all (); by itself: bench_matching.py [--quick] [--build FOLDER] [NAME…].
All get the same day, and as many seconds as the planner's longest run; each peer uses one core, the planner two.
Values are interest with fairness less four for each idle slot; table moves do not count, for no peer knows tables.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

DAYS = ('S', 'T', 'A', 'A2', 'B', 'C')
# Gaps in percent that are aimed at after so many seconds.
AIMS = {('A', 1): 0.6, ('A2', 1): 0.2, ('B', 1): 0.9, ('C', 1): 1.3,
        ('A', 60): 0.4, ('A2', 60): 0.05, ('B', 60): 0.5, ('C', 60): 0.6}
IDLE = 4  # what a slot of waiting costs


class Day:
    """An mm-instance/1 as the peers' models need it."""

    def __init__(self, text):
        day = json.loads(text)
        self.n_slots = len(day['slots'])
        tables = None
        self.tables = []
        for slot in day['slots']:
            tables = slot.get('tables', tables)
            self.tables.append(tables)
        index = {person['id']: i for i, person in enumerate(day['people'])}
        everywhere = '1' * self.n_slots
        self.there = [[digit == '1' for digit in person.get('avail', everywhere)] for person in day['people']]
        self.most = [min(person.get('max', self.n_slots), self.n_slots) for person in day['people']]
        self.pairs = [(index[pair['a']], index[pair['b']], pair['score']) for pair in day['pairs']]
        self.names = {(pair['a'], pair['b']): i for i, pair in enumerate(day['pairs'])}
        objective = day.get('objective', {})
        self.fair = objective.get('fair', [40, 20, 10, 5])
        self.idle = objective.get('idle', IDLE)
        self.of_person = [[] for _ in day['people']]
        for i, (a, b, _) in enumerate(self.pairs):
            self.of_person[a].append(i)
            self.of_person[b].append(i)

    def open_slots(self, pair):
        a, b, _ = self.pairs[pair]
        return [t for t in range(self.n_slots) if self.there[a][t] and self.there[b][t]]

    def worth(self, slot_of):
        """Of a timetable, a slot by pair."""
        busy = [set() for _ in self.there]
        total = 0
        for pair, slot in slot_of.items():
            a, b, score = self.pairs[pair]
            assert slot not in busy[a] | busy[b] and self.there[a][slot] and self.there[b][slot]
            busy[a].add(slot)
            busy[b].add(slot)
            total += score
        for person, slots in enumerate(busy):
            assert len(slots) <= self.most[person]
            total += sum(self.fair[:len(slots)])
            if slots:
                total -= self.idle * sum(self.there[person][t] and t not in slots
                                         for t in range(min(slots), max(slots)))
        return total


# --- Peers ------------------------------------------------------------------------------------


def greedy(day):
    """In each slot as many meetings as possible among pairs that did not meet yet, cut to the tables."""
    met, slot_of, n_meetings = set(), {}, [0] * len(day.there)

    def find(startup, partners, owner, seen):
        for pair, investor in partners[startup]:
            if investor in seen:
                continue
            seen.add(investor)
            if investor not in owner or find(owner[investor][0], partners, owner, seen):
                owner[investor] = (startup, pair)
                return True
        return False

    for slot in range(day.n_slots):
        partners = {}
        for pair, (a, b, _) in enumerate(day.pairs):
            if (pair not in met and day.there[a][slot] and day.there[b][slot]
                    and n_meetings[a] < day.most[a] and n_meetings[b] < day.most[b]):
                partners.setdefault(a, []).append((pair, b))
        owner = {}
        for startup in partners:
            find(startup, partners, owner, set())
        for startup, pair in list(owner.values())[:day.tables[slot]]:
            met.add(pair)
            slot_of[pair] = slot
            for person in day.pairs[pair][:2]:
                n_meetings[person] += 1
    return slot_of


def spans(day, person):
    """From a first slot to a last: (first, last, slots in which the person is there)."""
    there = [t for t in range(day.n_slots) if day.there[person][t]]
    return [(there[i], there[k], k - i + 1) for i in range(len(there)) for k in range(i, len(there))]


def write_lp(day, path):
    """The tightest plain model that was found: a person is there for one span, and waits where no meeting is."""
    lines = ['Maximize', ' obj:']
    rows, bounds, integers = [], [], []
    slots = [day.open_slots(pair) for pair in range(len(day.pairs))]
    for pair, (_, _, score) in enumerate(day.pairs):
        lines += [f' + {score} x{pair}_{t}' for t in slots[pair]]
        integers += [f'x{pair}_{t}' for t in slots[pair]]
        if slots[pair]:
            rows.append(' + '.join(f'x{pair}_{t}' for t in slots[pair]) + ' <= 1')
    for t in range(day.n_slots):
        here = [f'x{pair}_{t}' for pair in range(len(day.pairs)) if t in slots[pair]]
        if here:
            rows.append('\n + '.join(here) + f' <= {day.tables[t]}')
    for person, pairs in enumerate(day.of_person):
        mine = [f'x{pair}_{t}' for pair in pairs for t in slots[pair]]
        if not mine:
            continue
        counts = [f'f{person}_{k}' for k in range(day.most[person])]
        lines += [f' + {(day.fair[k] if k < len(day.fair) else 0) + day.idle} {name}' for k, name in enumerate(counts)]
        bounds += [f' 0 <= {name} <= 1' for name in counts]
        rows.append('\n + '.join(counts) + '\n - ' + '\n - '.join(mine) + ' = 0')
        names = {span: f'z{person}_{span[0]}_{span[1]}' for span in spans(day, person)}
        lines += [f' - {day.idle * span[2]} {name}' for span, name in names.items()]
        integers += names.values()
        rows.append('\n + '.join(names.values()) + ' <= 1')
        for t in range(day.n_slots):
            here = [f'x{pair}_{t}' for pair in pairs if t in slots[pair]]
            if here:
                rows.append('\n + '.join(here) + ''.join(
                    f'\n - {name}' for span, name in names.items() if span[0] <= t <= span[1]) + ' <= 0')
    path.write_text('\n'.join([*lines, 'Subject To', *(f' r{i}: {row}' for i, row in enumerate(rows)), 'Bounds', *bounds,
                               'Binary', *(f' {name}' for name in integers), 'End', '']), encoding='ascii')


def variables_of(day, slot_of):
    """Our timetable in the variables of write_lp: those that are not 0."""
    busy = [[] for _ in day.there]
    ones = []
    for pair, slot in slot_of.items():
        ones.append(f'x{pair}_{slot}')
        for person in day.pairs[pair][:2]:
            busy[person].append(slot)
    for person, slots in enumerate(busy):
        if slots:
            ones += [f'f{person}_{k}' for k in range(len(slots))]
            ones.append(f'z{person}_{min(slots)}_{max(slots)}')
    return ones


def run(words, seconds, folder):
    """The output of a peer, which is ended when it does not keep its own time limit."""
    try:
        return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False,
                              timeout=3 * seconds + 30, cwd=folder).stdout
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b'').decode()


def find_number(pattern, text):
    found = re.findall(pattern, text)
    return float(found[-1]) if found else None


def highs(model, start, seconds, folder):
    words = ['highs', '--time_limit', seconds, '--parallel', 'off', model]
    if start is not None:
        file = folder / 'start.sol'
        # It counts columns in the order in which the model names them first.
        names = list(dict.fromkeys(re.findall(r'[fxz]\d+_\d+(?:_\d+)?', model.read_text(encoding='ascii'))))
        file.write_text('Model status\nUnknown\n\n# Primal solution values\nFeasible\nObjective 0\n'
                        f'# Columns {len(names)}\n' + ''.join(f'{name} {int(name in start)}\n' for name in names)
                        + '# Rows 0\n', encoding='ascii')
        words += ['--read_solution_file', file]
    output = run(words, seconds, folder)
    return find_number(r'Primal bound\s+(\S+\d)', output), find_number(r'Dual bound\s+(\S+\d)', output)


def cbc(model, start, seconds, folder):
    words = ['cbc', model, '-sec', seconds]
    if start is not None:
        file = folder / 'start.cbc'
        file.write_text('Optimal\n' + ''.join(f'{i} {name} 1 0\n' for i, name in enumerate(sorted(start))),
                        encoding='ascii')
        words += ['-mipstart', file]
    output = run([*words, '-solve', '-quit'], seconds, folder)
    value = find_number(r'Objective value:\s+(\S+)', output)
    bound = find_number(r'(?:Upper|Lower) bound:\s+(\S+)', output)
    # It turns a maximum into a minimum and says so with the sign.
    return value and abs(value), abs(bound) if bound is not None else value and abs(value)


def chuffed(day, seconds, folder):
    model, n = folder / 'day.mzn', day.n_slots
    lines = ['include "globals.mzn";', 'var int: z;']
    terms = []
    for pair, (_, _, score) in enumerate(day.pairs):
        domain = ','.join(map(str, [0] + [t + 1 for t in day.open_slots(pair)]))
        lines.append(f'var {{{domain}}}: x{pair};')
        terms.append(f'{score}*(x{pair}>0)')
    everyone = ','.join(f'x{pair}' for pair in range(len(day.pairs)))
    for t in range(n):
        lines.append(f'constraint count([{everyone}],{t + 1}) <= {day.tables[t]};')
    for person, pairs in enumerate(day.of_person):
        if not pairs:
            continue
        mine, most = ','.join(f'x{pair}' for pair in pairs), day.most[person]
        fair = [sum(day.fair[:k]) for k in range(most + 1)]
        there = [0] + [sum(day.there[person][:t + 1]) for t in range(n)]
        lines += [f'constraint alldifferent_except_0([{mine}]);',
                  f'var 0..{most}: k{person} = sum(v in [{mine}])(v>0);',
                  f'var 0..{n}: l{person} = max([{mine}]);',
                  f'var 1..{n + 1}: e{person} = min([if v=0 then {n + 1} else v endif | v in [{mine}]]);',
                  f'var 0..{n}: i{person} = if k{person}=0 then 0 else '
                  f'array1d(0..{n},{there})[l{person}]-array1d(0..{n},{there})[e{person}-1]-k{person} endif;']
        terms.append(f'array1d(0..{most},{fair})[k{person}]-{day.idle}*i{person}')
    lines += [f'constraint z = {"+".join(terms)};', 'solve maximize z;', 'output ["z=\\(z)\\n"];']
    model.write_text('\n'.join(lines), encoding='ascii')
    output = run(['minizinc', '--solver', 'chuffed', '-a', '-f', '--time-limit', seconds * 1000, model], seconds,
                 folder)
    return find_number(r'z=(-?\d+)', output), None


# --- The table --------------------------------------------------------------------------------


def ours(program, *arguments):
    """The figures of bench-matching by name; each plan after the first in a part of its own."""
    done = subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f'{program} failed:\n{done.stderr}')
    parts = [{}]
    for line in done.stdout.splitlines():
        name, _, value = line.partition('\t')
        if name in ('replan', 'from scratch'):
            parts.append({})
        else:
            parts[-1][name] = float(value)
    return parts


def gap(value, bound):
    return '' if value is None or bound is None else f'{100 * max(0, bound - value) / max(1, abs(bound)):.3f}'


def show(name, who, seconds, value, bound, note=''):
    def number(x):
        return '–' if x is None else f'{x:.0f}'

    print(f'  {name:3} {who:24} {seconds:>7} {number(value):>8} {number(bound):>8} {gap(value, bound):>7}  {note}',
          flush=True)


def show_ours(program, name, seconds, plan=None):
    figures = ours(program, name, seconds * 1000, *([plan] if plan else []))[0]
    note = f"first {figures['first (ms)']:.0f} ms, best {figures['best (ms)'] / 1000:.1f} s, idle {figures['idle']:.0f}"
    if figures['interest proven (ms)'] >= 0:
        note += f", interest proven {figures['interest proven (ms)']:.0f} ms"
    aim = AIMS.get((name, seconds))
    if aim is not None:
        met = 100 * (figures['bound'] - figures['total']) <= aim * figures['bound']
        note += f", aim {aim} % {'met' if met else 'MISSED'}"
    show(name, 'Incubator', seconds, figures['total'], figures['bound'], note)
    return figures


def show_peers(program, name, seconds, folder):
    day = Day(subprocess.run([str(program), name, '0'], capture_output=True, text=True, check=True).stdout)
    plan, model = folder / 'plan.json', folder / 'day.lp'
    show_ours(program, name, seconds, plan)
    slot_of = {day.names[meeting['a'], meeting['b']]: meeting['slot']
               for meeting in json.loads(plan.read_text(encoding='utf-8'))['meetings']}
    start = set(variables_of(day, slot_of))
    show(name, 'Incubator, counted again', '', day.worth(slot_of), None)
    begin = time.monotonic()
    value = day.worth(greedy(day))
    show(name, 'greedy, slot by slot', f'{time.monotonic() - begin:.1f}', value, None)
    write_lp(day, model)
    for program_name, peer in (('highs', highs), ('cbc', cbc)):
        if shutil.which(program_name) is None:
            continue
        show(name, program_name, seconds, *peer(model, None, seconds, folder))
        show(name, f'{program_name}, from our plan', seconds, *peer(model, start, seconds, folder))
    if shutil.which('minizinc') is not None and name != 'C':
        show(name, 'chuffed', seconds, *chuffed(day, seconds, folder))


def show_replan(program, name, milliseconds, aim):
    _, after, scratch = ours(program, name, milliseconds, 'replan')
    value = after['interest'] - IDLE * after['idle']
    fresh = scratch['interest'] - IDLE * scratch['idle']
    print(f"  {name:3} re-planned in {after['ended (ms)']:.0f} ms ({after['processor (ms)']:.0f} of the processor), "
          f"aim {aim}: kept {after['kept']:.0f} of {after['surviving']:.0f}, "
          f'{100 * value / fresh:.2f} % of what ten times as long finds from scratch, '
          f"{100 * value / scratch['bound']:.2f} % of its bound", flush=True)


def show_places(program, name):
    figures = ours(program, name, 1000, 'places')[0]
    print(f"  {name:3} every place of one meeting: {figures['places, mean (ms)']:.2f} ms, "
          f"worst {figures['places, worst (ms)']:.1f} (of the processor {figures['places, processor, worst (ms)']:.1f}), "
          f"made ready in {figures['places made (ms)']:.1f}; aim 16\n"
          f"  {name:3} why, one pair: {figures['why, mean (ms)']:.0f} ms, worst {figures['why, worst (ms)']:.0f}; aim 100",
          flush=True)


def run_all(build, quick=False, names=()):
    """The whole table: name of the day, who, seconds, value, bound, gap in percent."""
    program = pathlib.Path(build) / 'tests' / 'bench' / 'bench-matching'
    print('matching\n  day who                      seconds    value    bound   gap %')
    for name in names or DAYS:
        for seconds in (1, 10) if quick else (1, 10, 60):
            show_ours(program, name, seconds)
        if quick and name in ('T', 'B', 'C'):
            continue
        with tempfile.TemporaryDirectory(prefix='bench-matching-') as folder:
            show_peers(program, name, 5 if quick else 120, pathlib.Path(folder))
    show_replan(program, 'A', 35, 50)
    show_replan(program, 'C', 140, 200)
    show_places(program, 'C')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--build', default='build/plain-root')
    parser.add_argument('names', nargs='*')
    chosen = parser.parse_args()
    run_all(chosen.build, chosen.quick, chosen.names)
