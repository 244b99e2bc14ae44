# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A published business-to-business day (.dzn) as weighted clauses, for a MaxSAT solver to be a peer; and days made of it.

Nothing here knows the planner's clauses: where the two agree, each vouches for the other.
"""

import random
import re
import subprocess


class Day:
    """The numbers of a .dzn file; people, meetings and slots count from 0."""

    def __init__(self, text):
        self.text = text
        plain = re.sub(r'%[^\n]*', '', text)
        for name in ('nBusiness', 'nMeetings', 'nTables', 'nTotalSlots', 'nMorningSlots'):
            setattr(self, name, int(re.search(rf'\b{name}\s*=\s*(\d+)', plain)[1]))
        rows = re.search(r'\brequested\s*=\s*\[(.*?)\]', plain, re.DOTALL)[1]
        numbers = [int(digits) for digits in re.findall(r'\d+', rows)]
        self.requested = [tuple(numbers[i:i + 3]) for i in range(0, len(numbers), 3)]
        self.forbidden = self.read_sets(plain, 'forbidden', self.nBusiness)
        self.before = self.read_sets(plain, 'precedences', self.nMeetings)
        fixed = re.search(r'\bfixed\s*=\s*\[(.*?)\]', plain, re.DOTALL)
        self.fixed = [int(digits) for digits in re.findall(r'\d+', fixed[1])] if fixed else []
        self.fixed = self.fixed or [0] * self.nMeetings

    @staticmethod
    def read_sets(text, name, n):
        found = re.search(rf'\b{name}\s*=\s*\[(.*?)\]', text, re.DOTALL)
        sets = []
        for item in re.findall(r'\{[^}]*\}|\d+\s*\.\.\s*\d+', found[1] if found else ''):
            numbers = set()
            for begin, end in re.findall(r'(\d+)\s*(?:\.\.\s*(\d+))?', item):
                numbers.update(range(int(begin), int(end or begin) + 1))
            sets.append(numbers - {0})
        return sets or [set() for _ in range(n)]

    def slots(self, meeting):
        one, other, session = self.requested[meeting]
        for slot in range(self.nTotalSlots):
            if self.fixed[meeting] not in (0, slot + 1):
                continue
            if (session == 1 and slot >= self.nMorningSlots) or (session == 2 and slot < self.nMorningSlots):
                continue
            if slot + 1 not in self.forbidden[one - 1] and slot + 1 not in self.forbidden[other - 1]:
                yield slot


class Clauses:
    """Variables are numbers from 1; −n is not n."""

    def __init__(self):
        self.n, self.hard, self.soft = 0, [], []

    def new(self):
        self.n += 1
        return self.n

    def add(self, *literals):
        self.hard.append(literals)

    def any_of(self, literals):
        """A variable that holds just when one of them does."""
        one = self.new()
        self.add(-one, *literals)
        for literal in literals:
            self.add(-literal, one)
        return one

    def all_of(self, literals):
        return -self.any_of([-literal for literal in literals])

    def count(self, literals, most):
        """[k]: just when more than k of them hold, for k below most."""
        counts = []
        for literal in literals:
            after = []
            for k in range(min(len(counts) + 1, most)):
                ways = [counts[k]] if k < len(counts) else []
                ways.append(self.all_of([literal, counts[k - 1]]) if k else literal)
                after.append(self.any_of(ways))
            counts = after
        return counts

    def at_most(self, literals, most):
        if len(literals) > most:
            self.add(-self.count(literals, most + 1)[most])

    def write(self, path):
        top = len(self.soft) + 1
        lines = [f'p wcnf {self.n} {len(self.hard) + len(self.soft)} {top}']
        lines += [f'{top} ' + ' '.join(map(str, clause)) + ' 0' for clause in self.hard]
        lines += [f'1 {literal} 0' for literal in self.soft]
        path.write_text('\n'.join(lines) + '\n', encoding='ascii')


def write_wcnf(day, fairness, path):
    """A break less is a soft clause more."""
    clauses, n_slots = Clauses(), day.nTotalSlots
    held = [{slot: clauses.new() for slot in day.slots(meeting)} for meeting in range(day.nMeetings)]
    for meeting, places in enumerate(held):
        clauses.add(*places.values())
        clauses.at_most(list(places.values()), 1)
        for before in day.before[meeting]:
            for slot, literal in places.items():
                clauses.add(-literal, *(other for at, other in held[before - 1].items() if at < slot))
    for slot in range(n_slots):
        clauses.at_most([places[slot] for places in held if slot in places], day.nTables)
    waits = []
    for person in range(1, day.nBusiness + 1):
        mine = [held[i] for i, row in enumerate(day.requested) if person in row[:2]]
        busy, begun, ends = [], None, []
        for slot in range(n_slots):
            here = [places[slot] for places in mine if slot in places]
            clauses.at_most(here, 1)
            busy.append(clauses.any_of(here))
        for slot in range(n_slots - 1):
            begun = busy[slot] if begun is None else clauses.any_of([begun, busy[slot]])
            ends.append(clauses.all_of([begun, -busy[slot], busy[slot + 1]]))
        clauses.soft += [-end for end in ends]
        waits.append(clauses.count(ends, n_slots // 2))
    for k in range(n_slots // 2 - fairness):
        much = clauses.any_of([counts[k + fairness] for counts in waits])
        for counts in waits:
            clauses.add(-much, counts[k])
    clauses.write(path)


def clasp(day, fairness, folder, seconds):
    """The fewest breaks, "UNSAT", or None where it was not settled in time."""
    path = folder / 'day.wcnf'
    write_wcnf(day, fairness, path)
    output = subprocess.run(['clasp', '--opt-strategy=usc', '--quiet=1', f'--time-limit={seconds}', str(path)],
                            capture_output=True, text=True, check=False).stdout
    if 's UNSATISFIABLE' in output:
        return 'UNSAT'
    values = re.findall(r'^o (\d+)', output, re.MULTILINE)
    return values[-1] if 's OPTIMUM FOUND' in output else None


# --- Other days of one ------------------------------------------------------------------------


def put_list(text, name, items):
    return re.sub(rf'\b{name}\s*=\s*\[[^;]*\];', lambda _: f'{name} = [{", ".join(items)}];', text)


def derive(day, slot_of, kind):
    """Of a day and a timetable of it (slots from 0): 40 % of the meetings fixed, some of them elsewhere, or 15 orders."""
    chance = random.Random(f'{kind} {day.nMeetings}')
    if kind == 'order':
        before = [set() for _ in slot_of]
        for _ in range(15):
            one, other = chance.sample(range(len(slot_of)), 2)
            before[other].add(one + 1)
        text = put_list(day.text, 'precedences', [f'{{{",".join(map(str, sorted(its)))}}}' for its in before])
    else:
        chosen = chance.sample(range(len(slot_of)), 2 * len(slot_of) // 5)
        fixed = [0] * len(slot_of)
        for meeting in chosen:
            fixed[meeting] = slot_of[meeting] + 1
        for meeting in chosen[:3] if kind == 'moved' else ():
            fixed[meeting] = 1 + chance.choice(list(day.slots(meeting)))
        text = put_list(day.text, 'fixed', list(map(str, fixed)))
    # As somebody's editor may leave it.
    return '% made of another day\n' + text.replace('\r\n', '\n').replace('\n', '\r\n')
