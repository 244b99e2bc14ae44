#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-cli-money.py INCUBATOR SCHEMA: the papers of awards, what funds have left, and lists of tranches.

Each test has a home of its own. Prints TAP.
"""

import csv
import io
import re
import sqlite3

import openpyxl

from home import DATA, FAILED, USAGE, equal, pdf_text, run_tests


def flat_text(path):
    return re.sub(r'\s+', ' ', pdf_text(path).replace('\u00a0', ' '))


class Ledger:
    """Rows put where people put them in the window."""

    def __init__(self, home):
        self.register = sqlite3.connect(home.registers / 'Vườn.incubator')
        self.n = 0

    def add(self, table, **values):
        self.n += 1
        values |= {'uid': f'{table}-{self.n}', 'revision': 1, 'changed': '2026-07-01T08:00:00.000+07:00'}
        return self.register.execute(f'INSERT INTO {table} ({", ".join(values)}) VALUES ({", ".join("?" * len(values))})',
                                     list(values.values())).lastrowid


def fill(home):
    """An award of 180 million from two funds: a paid tranche with a counter-entry, one overdue, one due, one without a day."""
    home.fill()
    ledger = Ledger(home)
    with ledger.register as register:
        startup = register.execute("SELECT id FROM startup WHERE name = 'An Phát'").fetchone()[0]
        ledger.add('setting', name='agency_name', value='Vườn ươm số')
        city = ledger.add('fund', name='Quỹ A', public_money=1, limit_amount=1000000000)
        other = ledger.add('fund', name='Quỹ B', public_money=0)
        ledger.add('fund', name='Quỹ Đô', public_money=0, limit_amount=500050, currency='USD')
        award = ledger.add('award', startup=startup, title='Tư vấn', fund=city, status='awarded', requested=200000000,
                           awarded=150000000, awarded_on='2026-02-01', decision='45/QĐ-VƯ')
        ledger.add('variation', award=award, date='2026-03-01', amount=30000000, reason='thêm việc')
        first = ledger.add('tranche', award=award, title='Đợt 1', amount=100000000, due='2026-04-01', submitted='2026-03-30',
                           approved='2026-04-02', approved_by='Lê Đạt')
        late = ledger.add('tranche', award=award, title='Đợt 2', amount=50000000, due='2026-06-30', approved='2026-06-01')
        ledger.add('tranche', award=award, title='Đợt 3', amount=20000000, due='2027-01-15')
        ledger.add('tranche', award=award, title='Đợt 4', amount=10000000)
        ledger.add('requirement', tranche=first, kind='report', title='giai đoạn 1', accepted='2026-03-29')
        for tranche, fund, amount in ((first, city, 60000000), (first, other, 40000000), (late, city, 50000000)):
            ledger.add('allocation', tranche=tranche, fund=fund, amount=amount)
        ledger.add('payment', tranche=first, fund=city, amount=60000000, date='2026-04-05', method='transfer')
        wrong = ledger.add('payment', tranche=first, fund=other, amount=50000000, date='2026-04-05')
        ledger.add('payment', tranche=first, fund=other, amount=-10000000, date='2026-04-06', reverses=wrong, reason='gõ nhầm')
    ledger.register.close()


# --- Papers ----------------------------------------------------------------------------------

def test_payment_request(home):
    fill(home)
    home.run('report', '--payment', 'tu van/dot 1', 'p.pdf')
    text = flat_text(home.folder / 'p.pdf')
    for part in ('GIẤY ĐỀ NGHỊ THANH TOÁN', 'Căn cứ Quyết định số 45/QĐ-VƯ', 'Bằng chữ: Một trăm triệu đồng.',
                 'Quỹ B 40 % 40.000.000', 'Còn lại sau đợt này 80.000.000 đồng', 'Bút toán đảo: gõ nhầm',
                 'NGƯỜI ĐỀ NGHỊ', 'KẾ TOÁN'):
        assert part in text, f'{part} is not in\n{text}'


def test_acceptance_minutes(home):
    fill(home)
    home.run('report', '--acceptance', 'Đợt 1', 'a.pdf')
    text = flat_text(home.folder / 'a.pdf')
    assert 'BIÊN BẢN NGHIỆM THU' in text and 'cả 1 yêu cầu đã được nghiệm thu' in text, text


def test_final_account(home):
    fill(home)
    home.run('report', '--settlement', 'An Phát/Tư vấn', 's.pdf')
    text = flat_text(home.folder / 's.pdf')
    for part in ('BÁO CÁO QUYẾT TOÁN', 'Sau điều chỉnh 180.000.000 đồng', 'Thực chi 100.000.000 đồng', 'Còn lại 80.000.000 đồng'):
        assert part in text, f'{part} is not in\n{text}'
    home.run('report', '--settlement', 'Tư vấn', '--xlsx', 's.xlsx')
    assert 'Theo nguồn kinh phí' in openpyxl.load_workbook(home.folder / 's.xlsx').sheetnames


def test_issuing_makes_payments_final(home):
    fill(home)
    out, _ = home.run('report', '--payment', 'Đợt 1', '--symbol', 'ĐNTT-VƯ', '--issue', '--date', '2026-07-01', 'p.pdf')
    assert '1/ĐNTT-VƯ' in out.decode(), out
    register = sqlite3.connect(home.registers / 'Vườn.incubator')
    equal(register.execute('SELECT count(*), count(DISTINCT paper), min(paper) FROM payment').fetchone(), (3, 1, 1))
    register.close()
    equal(home.run('report', '--issued', '1')[0], (home.folder / 'p.pdf').read_bytes())


def test_not_in_vain(home):
    """What the window does not offer is not issued here either; a draft is printed."""
    fill(home)
    for option, record, said in (('--payment', 'Đợt 4', 'A payment is requested once the tranche was submitted'),
                                 ('--acceptance', 'Đợt 4', 'The tranche requires nothing')):
        _, error = home.run('report', option, record, '--symbol', 'VƯ', '--issue', '--date', '2026-07-01', 'x.pdf', code=DATA)
        assert said in error, error
        assert not (home.folder / 'x.pdf').exists()
        home.run('report', option, record, 'draft.pdf')


def test_which_tranche(home):
    fill(home)
    _, error = home.run('report', '--payment', 'Đợt 9', 'p.pdf', code=FAILED)
    assert 'Đợt 1, Tư vấn' in error, error
    _, error = home.run('report', '--payment', 'Đợt 1', '--settlement', 'Tư vấn', 'p.pdf', code=USAGE)
    assert '--settlement' in error, error
    _, error = home.run('report', '--payment', 'Đợt 1', '--no-charts', 'p.pdf', code=USAGE)
    assert '--no-charts does not go with the rest' in error, error


def test_words_of_each(home):
    for kind in ('payment', 'acceptance', 'settlement'):
        words = home.run('report', '--' + kind, 'x', '--print-wording')[0].decode()
        assert f'\nkind={kind}\n' in words, words


# --- Funds -----------------------------------------------------------------------------------

def test_what_is_left(home):
    fill(home)
    rows = [line.split('\t') for line in home.run('fund')[0].decode().splitlines()]
    equal(rows, [['fund', 'currency', 'limit', 'paid', 'signed', 'proposed', 'free'],
                 ['Quỹ A', 'VND', '1000000000', '60000000', '50000000', '30000000', '890000000'],
                 ['Quỹ B', 'VND', '', '40000000', '0', '0', ''],
                 ['Quỹ Đô', 'USD', '5000.50', '0', '0', '0', '5000.50']])
    rows = [line.split('\t') for line in home.run('fund', 'quy b', '--date', '2026-04-04')[0].decode().splitlines()]
    equal(rows[1:], [['Quỹ B', 'VND', '', '0', '40000000', '0', '']])
    _, error = home.run('fund', 'Quỹ X', code=FAILED)
    assert 'Quỹ A' in error, error


def titles(text):
    return [row['title'] for row in csv.DictReader(io.StringIO(text.decode()))]


def test_tranches(home):
    fill(home)
    for word, expected in (('overdue', ['Đợt 2']), ('due', ['Đợt 3']), ('unscheduled', ['Đợt 4']),
                           ('all', ['Đợt 1', 'Đợt 2', 'Đợt 3', 'Đợt 4'])):
        equal(sorted(titles(home.run('fund', '--tranches', word)[0])), expected, word)
    equal(titles(home.run('fund', 'Quỹ B', '--tranches', 'all')[0]), ['Đợt 1'])
    equal(titles(home.run('fund', '--tranches', 'all', '--startup', 'Cỏ May')[0]), [])
    equal(titles(home.run('fund', '--tranches', 'overdue', '--date', '2026-06-30')[0]), [])
    home.run('fund', 'Quỹ A', '--tranches', 'overdue', '--csv', 'o.csv')
    equal(titles((home.folder / 'o.csv').read_bytes()), ['Đợt 2'])


def test_tranches_by_fund(home):
    """Each fund has its own part of a tranche; with what no fund pays yet they are the whole."""
    fill(home)
    rows = [line.split('\t') for line in home.run('fund', '--tranches', 'all', '--by-fund')[0].decode().splitlines()]
    equal(rows, [['fund', 'currency', 'tranches', 'amount'], ['Quỹ A', 'VND', '2', '110000000'],
                 ['Quỹ B', 'VND', '1', '40000000'], ['', 'VND', '2', '30000000']])
    rows = [line.split('\t') for line in home.run('fund', '--tranches', 'overdue', '--by-fund')[0].decode().splitlines()]
    equal(rows[1:], [['Quỹ A', 'VND', '1', '50000000']])

    def amounts(*arguments):
        text = home.run('fund', *arguments, '--tranches', 'all')[0].decode()
        return sorted((row['title'], row['amount']) for row in csv.DictReader(io.StringIO(text)))
    equal(amounts('Quỹ B'), [('Đợt 1', '40000000')])
    equal(amounts('--no-fund'), [('Đợt 3', '20000000'), ('Đợt 4', '10000000')])
    home.run('fund', 'Quỹ A', '--tranches', 'all', '--xlsx', 'a.xlsx')
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(home.folder / 'a.xlsx').active.iter_rows()]
    assert 110000000 in rows[-1] and any(60000000 in row for row in rows), rows


def test_tranches_as_xlsx(home):
    fill(home)
    home.run('fund', '--tranches', 'all', '--xlsx', 'all.xlsx')
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(home.folder / 'all.xlsx').active.iter_rows()]
    last = rows[-1]
    assert 'Tổng cộng' in last and 180000000 in last, last


def test_tranches_on_paper(home):
    fill(home)
    home.run('fund', 'Quỹ A', '--tranches', 'overdue', '--pdf', 'o.pdf')
    text = flat_text(home.folder / 'o.pdf')
    for part in ('DANH SÁCH', 'có phần chi từ Quỹ A', 'Đợt 2', 'Tổng cộng 50.000.000 đ'):
        assert part in text, f'{part} is not in\n{text}'
    assert 'Đợt 3' not in text, text
    home.run('report', '--list', 'tranche', '--find', 'từ:01/01/2027', '--columns', 'title,due,amount', 'l.pdf')
    text = flat_text(home.folder / 'l.pdf')
    assert 'đến hạn trong thời gian 01/01/2027 – …, chưa chi' in text and 'Tổng cộng 20.000.000 đ' in text, text


def test_options(home):
    fill(home)
    for arguments, said in ((('--tranches', 'late'), '--tranches is overdue, due, unscheduled or all'),
                            (('--csv', 'x.csv'), '--csv goes with --tranches'),
                            (('--by-fund',), '--by-fund goes with --tranches'),
                            (('Quỹ A', '--tranches', 'all', '--no-fund'), '--by-fund and --no-fund go without a fund'),
                            (('--tranches', 'all', '--by-fund', '--pdf', 'x'), '--by-fund prints sums alone'),
                            (('--tranches', 'all', '--csv', 'x', '--xlsx', 'y'), 'Say one of --csv, --xlsx and --pdf'),
                            (('--tranches', 'all', '--excel', '--pdf', 'x'), '--excel is of CSV alone')):
        _, error = home.run('fund', *arguments, code=USAGE)
        assert said in error, error


if __name__ == '__main__':
    run_tests(globals())
