#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-cli-papers.py INCUBATOR SCHEMA: "incubator report": papers that are made, issued, printed again and compared.

Each test has a home of its own. Prints TAP.
"""

import pathlib
import re
import sqlite3

import openpyxl

from home import DATA, FAILED, USAGE, Skip, equal, pdf_text, run_tests

DAY = ('--as-of', '2026-06-30')


def flat_text(path):
    return re.sub(r'\s+', ' ', pdf_text(path).replace('\u00a0', ' '))


# --- Each kind of paper ----------------------------------------------------------------------

def test_programme(home):
    home.fill()
    home.run('report', '--programme', 'uom tao', *DAY, 'p.pdf')
    text = flat_text(home.folder / 'p.pdf')
    for part in ('BÁO CÁO', 'Kết quả thực hiện Ươm tạo', 'Khóa 1', 'Khóa 2', '25 % (1/4)', 'Năng lượng',
                 'Số liệu về startup lũy kế đến ngày 30/06/2026'):
        assert part in text, f'{part} is not in\n{text}'


def test_sheet_of_a_startup(home):
    home.fill()
    home.run('report', '--startup', 'an phat', '--language', 'both', 'an.pdf')
    text = flat_text(home.folder / 'an.pdf')
    assert 'An Phát' in text and 'Thành lập / Founded' in text, text
    for kept in ('0912345678', 'lan@anphat.vn', '12 Lê Lợi', '0100109106'):
        assert kept not in text, kept
    home.run('report', '--startup', 'an phat', '--language', 'en', 'en.pdf')
    assert 'Founded' in flat_text(home.folder / 'en.pdf')


def test_list(home):
    home.fill()
    home.run('report', '--list', 'startup', '--find', 'stage:"in incubation"', '--columns', 'name,sector,stage', 'l.pdf')
    text = flat_text(home.folder / 'l.pdf')
    assert 'Điều kiện lọc: Giai đoạn: Đang ươm tạo' in text, text
    assert 'Số dòng: 3' in text and 'Khác Lớp' in text and 'Ếch Xanh' not in text, text


def test_columns_of_a_list(home):
    home.fill()

    def columns(kind):
        home.run('report', '--list', kind, '--xlsx', kind + '.xlsx')
        sheet = openpyxl.load_workbook(home.folder / (kind + '.xlsx')).active
        rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        return next(row for row in rows if len(row) > 1)[1:]  # after the numbers
    equal(columns('startup')[0], 'Tên')
    assert {'Khóa', 'Giai đoạn'} <= set(columns('startup')), columns('startup')
    equal(columns('cohort'), ['Tên', 'Chương trình', 'Mã', 'Tình trạng', 'Bắt đầu', 'Kết thúc'])
    _, error = home.run('report', '--list', 'cohort', '--columns', 'name,xx', 'x.pdf', code=USAGE)
    assert 'cohort has no field “xx”; there are: programme, name, code, status, starts, ends, capacity' in error, error


def test_sheets_of_a_cohort(home):
    home.fill()
    (home.folder / 'sheets').mkdir()
    _, error = home.run('report', '--cohort', 'Khóa 1', '--sheets', 'sheets')
    assert '4 sheets written' in error, error  # of those who are in or graduated
    equal(sorted(path.stem for path in (home.folder / 'sheets').glob('*.pdf')), ['An Phát', 'Cỏ May', 'Hạt Nắng', 'Hộ bà Bốn'])
    home.run('report', '--cohort', 'Khóa 1', '--sheets', 'all.pdf')
    text = flat_text(home.folder / 'all.pdf')
    assert 'An Phát' in text and 'Im Lặng' not in text
    home.run('report', '--cohort', 'Khóa 1', '--sheets', '--all', 'new/')
    equal(len(list((home.folder / 'new').glob('*.pdf'))), 9)


def test_xlsx(home):
    home.fill()
    home.run('report', '--cohort', 'Khóa 1', *DAY, '--xlsx', 'k.xlsx')
    book = openpyxl.load_workbook(home.folder / 'k.xlsx')
    equal(book.sheetnames, ['Kết quả chung', 'Phân bố theo giai đoạn', 'Danh sách startup'])
    figures = {row[0].value: row[1].value for row in book['Kết quả chung'].iter_rows()}
    equal((figures['Startup được tiếp nhận'], figures['Tỷ lệ tốt nghiệp']), (7, 0.25))
    rows = [[cell.value for cell in row] for row in book['Danh sách startup'].iter_rows()]
    first = next(row for row in rows if row[1] == 'An Phát')
    equal((first[0], first[2], f'{first[5]:%Y-%m-%d}'), (1, '0100109106', '2026-02-15'))


def test_xlsx_says_of_how_many(home):
    home.fill()
    home.run('report', '--programme', 'Ươm tạo', *DAY, '--xlsx', 'p.xlsx')
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(home.folder / 'p.xlsx')['Kết quả theo khóa'].iter_rows()]
    head = next(row for row in rows if row[0] == 'STT')
    first = next(row for row in rows if row[1] == 'Khóa 1')
    equal(head[-2:], ['Tỷ lệ tốt nghiệp', 'Trên tổng số'])
    equal(first[-2:], [0.25, '1/4'])


def test_xlsx_says_of_when_and_by_whom(home):
    home.fill()
    name_agency(home)
    home.run('report', '--cohort', 'Khóa 1', *DAY, '--xlsx', 'k.xlsx')
    home.run('report', '--programme', 'Ươm tạo', '--from', '2026-01-01', '--to', '2026-06-30', *DAY, '--xlsx', 'p.xlsx')
    for name, period, day in (('k', 'kết quả ươm tạo của Khóa 1', 'Số liệu tính đến ngày 30/06/2026'),
                              ('p', 'từ ngày 01/01/2026 đến ngày 30/06/2026', 'lũy kế đến ngày 30/06/2026')):
        for sheet in openpyxl.load_workbook(home.folder / (name + '.xlsx')):
            text = '\n'.join(str(row[0].value) for row in sheet.iter_rows(max_row=6))
            for part in (period, day, 'Báo cáo do Vườn ươm số lập ngày'):
                assert part in text, f'{part} is not in {sheet.title} of {name}:\n{text}'


def test_warns_of_other_fonts(home):
    home.fill()
    _, error = home.run('report', '--cohort', 'Khóa 1', 'k.pdf')
    assert 'fonts-liberation' not in error, error
    inter = next(pathlib.Path('/usr/share/fonts').rglob('Inter*'), None)
    if inter is None:
        raise Skip('no other font is there')
    home.environment['FONTCONFIG_FILE'] = str(home.write('fonts.conf', f'''<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{inter.parent}</dir><cachedir>{home.folder}/fonts</cachedir></fontconfig>
'''))
    _, error = home.run('report', '--cohort', 'Khóa 1', '--sheets', 'all.pdf')
    equal(error.count('“Inter'), 1, error)
    equal(error.count('install fonts-liberation'), 1, error)
    _, error = home.run('report', '--cohort', 'Khóa 1', '--xlsx', 'k.xlsx')
    equal(error, '')


# --- Words -----------------------------------------------------------------------------------

def test_wording(home):
    words = home.run('report', '--cohort', 'x', '--print-wording')[0].decode()
    assert words.startswith('# Words of the report of a cohort') and '\nkind=cohort\n' in words
    home.fill()
    home.write('own.txt', words.replace('admitted=Startup được tiếp nhận', 'admitted=Số startup đã nhận'))
    home.run('report', '--cohort', 'Khóa 1', '--wording', 'own.txt', 'k.pdf')
    assert 'Số startup đã nhận' in flat_text(home.folder / 'k.pdf')
    home.write('bad.txt', words.replace('\nadmitted=', '\nadmited='))
    _, error = home.run('report', '--cohort', 'Khóa 1', '--wording', 'bad.txt', 'b.pdf', code=DATA)
    assert re.search(r'Line \d+: there is no “admited” in \[figures\]; there are: heading, admitted', error), error
    assert not (home.folder / 'b.pdf').exists()


# --- Papers that go out ----------------------------------------------------------------------

def name_agency(home):
    """What people do in the preferences."""
    with sqlite3.connect(home.registers / 'Vườn.incubator') as register:
        register.execute("INSERT INTO setting (uid, revision, changed, name, value) VALUES "
                         "('6f1c', 1, '2026-07-01T08:00:00.000+07:00', 'agency_name', 'Vườn ươm số')")
    register.close()


def issue(home, name, *more, **options):
    return home.run('report', '--cohort', 'Khóa 1', *DAY, '--symbol', 'BC-VƯ', '--issue', '--date', '2026-07-01', *more, name,
                    **options)


def test_issue_and_print_again(home):
    home.fill()
    name_agency(home)
    issue(home, 'one.pdf')
    issue(home, 'two.pdf')
    home.write('late.csv', 'Name,Cohort,Stage,Day\nMuộn Màng,Khóa 1,graduated,2026-06-20\n')
    home.run('import', '--programme', 'Ươm tạo', '--map', 'Day=enrolment.date', 'late.csv')
    first = (home.folder / 'one.pdf').read_bytes()
    equal(home.run('report', '--issued', '1')[0], first)
    equal(home.run('report', '--issued', '1/2026')[0], first)
    assert first != (home.folder / 'two.pdf').read_bytes()
    assert 'Số: 02/BC-VƯ' in flat_text(home.folder / 'two.pdf')
    _, error = home.run('report', '--issued', '7', 'x.pdf', code=FAILED)
    assert '1/BC-VƯ  01/07/2026  BÁO CÁO: Kết quả ươm tạo Khóa 1' in error, error


def test_number_is_given_once(home):
    home.fill()
    name_agency(home)
    issue(home, 'one.pdf', '--number', '15')
    _, error = issue(home, 'two.pdf', '--number', '15', code=DATA)
    assert 'Number 15 was given to “BÁO CÁO: Kết quả ươm tạo Khóa 1” on 01/07/2026' in error, error
    assert not (home.folder / 'two.pdf').exists()
    issue(home, 'three.pdf')
    out, _ = issue(home, 'four.pdf')
    uid, number = out.decode().split()
    equal(number, '17/BC-VƯ')
    equal(home.run('report', '--issued', uid)[0], (home.folder / 'four.pdf').read_bytes())
    out, error = issue(home, '-')
    assert out.startswith(b'%PDF') and error.endswith('  18/BC-VƯ\n'), error
    assert 'Số: 16/BC-VƯ' in flat_text(home.folder / 'three.pdf')
    home.run('report', '--cohort', 'Khóa 1', '--issue', '--number', '3', 'x.pdf', code=DATA)  # without a symbol


def test_compare(home):
    home.fill()
    name_agency(home)
    issue(home, 'one.pdf')
    out, error = home.run('report', '--issued', '1', '--compare')
    equal(out, b'')
    assert 'It would say the same today' in error
    home.write('late.csv', 'Name,Cohort,Stage,Day\nMuộn Màng,Khóa 1,graduated,2026-06-20\n')
    home.run('import', '--programme', 'Ươm tạo', '--map', 'Day=enrolment.date', 'late.csv')
    lines = home.run('report', '--issued', '1', '--compare')[0].decode().replace('\u00a0', ' ').splitlines()
    equal(lines, ['Startup được tiếp nhận: 7 → 8', 'Tốt nghiệp: 1 → 2', 'Tỷ lệ tốt nghiệp: 25 % → 40 %',
                  'Tốt nghiệp – Số startup: 1 → 2', 'Tổng cộng – Số startup: 9 → 10', 'Muộn Màng: new in the table'])


def test_withdraw(home):
    home.fill()
    name_agency(home)
    issue(home, 'one.pdf')
    home.run('report', '--issued', '1', '--withdraw', 'Sai số liệu')
    equal(home.run('report', '--issued', '1')[0], (home.folder / 'one.pdf').read_bytes())  # it went out all the same
    issue(home, 'two.pdf')
    _, error = home.run('report', '--issued', '7', code=FAILED)
    equal(['(Revoked)' in line for line in error.splitlines()[1:]], [True, False])


def test_draft(home):
    home.fill()
    home.run('report', '--cohort', 'Khóa 1', '--draft', 'd.pdf')
    assert {'DỰ', 'TH', 'ẢO'} <= set(pdf_text(home.folder / 'd.pdf').split())  # aslant: a word is read in pieces


def test_usage(home):
    home.fill()
    for arguments in (
            ['--cohort', 'Khóa 1', '--startup', 'An Phát'], ['--sheets', 'x.pdf'], ['--cohort', 'Khóa 1', '--sheets', '-'],
            ['--cohort', 'Khóa 1', '--language', 'fr'], ['--cohort', 'Khóa 1', '--language', 'both'],
            ['--cohort', 'Khóa 1', '--columns', 'name'], ['--cohort', 'Khóa 1', '--from', '2026-01-01'],
            ['--cohort', 'Khóa 1', '--number', '3'], ['--cohort', 'Khóa 1', '--issue', '--draft'],
            ['--cohort', 'Khóa 1', '--compare'], ['--list', 'poem'], ['--list', 'startup', '--find', 'stage:nonsense'],
            ['--cohort', 'Khóa 1', '--date', 'soon']):
        home.run('report', *arguments, *([] if '-' in arguments or 'x.pdf' in arguments else ['x.pdf']), code=USAGE)
    for number in ('0', '-3', 'x'):
        _, error = home.run('report', '--cohort', 'Khóa 1', '--issue', '--number', number, 'x.pdf', code=USAGE)
        assert 'Numbers begin with 1' in error, error
    _, error = home.run('report', '--cohort', 'Khóa 1', '--sheets', 'x.docx', code=USAGE)
    assert 'Sheets go into a PDF file or a folder' in error, error
    assert not list(home.folder.glob('x.*'))


def test_misplaced_options(home):
    home.fill()
    name_agency(home)
    issue(home, 'one.pdf')
    issued, listed, sheet = ['--issued', '1'], ['--list', 'startup'], ['--startup', 'An Phát']
    for arguments, named in (
            ([*issued, '--xlsx', 'x.xlsx'], '--xlsx'), ([*issued, '--compare', '--withdraw', 'x'], '--withdraw'),
            ([*issued, '--cohort', 'Khóa 1', '--issue'], '--cohort'), ([*issued, '--issue'], '--issue'),
            ([*issued, *DAY, 'x.pdf'], '--as-of'), ([*issued, '--compare', 'x.pdf'], 'x.pdf'),
            ([*issued, '--draft', 'x.pdf'], '--draft'), ([*issued, '--language', 'en', 'x.pdf'], '--language'),
            ([*listed, *DAY, 'x.pdf'], '--as-of'), ([*listed, '--no-charts', 'x.pdf'], '--no-charts'),
            ([*sheet, '--no-charts', 'x.pdf'], '--no-charts'),
            (['--cohort', 'Khóa 1', '--no-charts', '--xlsx', 'x.xlsx'], '--no-charts'),
            (['--cohort', 'Khóa 1', '--all', 'x.pdf'], '--all'), ([*sheet, '--no-annex', 'x.pdf'], '--no-annex'),
            (['--cohort', 'Khóa 1', '--sheets', '--no-charts', 'x.pdf'], '--no-charts'),
            (['--cohort', 'Khóa 1', '--sheets', '--xlsx', 'x.pdf'], '--xlsx'),
            (['--cohort', 'Khóa 1', '--sheets', '--issue', 'x.pdf'], '--issue'),
            (['--programme', 'Ươm tạo', '--no-annex', 'x.pdf'], '--no-annex'),
            (['--cohort', 'Khóa 1', '--number', '3', 'x.pdf'], '--number'),
            (['--cohort', 'Khóa 1', '--print-wording', '--xlsx'], '--xlsx'),
            (['--cohort', 'Khóa 1', '--print-wording', 'x.txt'], 'x.txt')):
        _, error = home.run('report', *arguments, code=USAGE)
        equal(error.splitlines()[0], f'incubator: {named} does not go with the rest', arguments)
    assert not list(home.folder.glob('x.*'))
    equal(home.run('report', *issued)[0], (home.folder / 'one.pdf').read_bytes())
    _, error = home.run('report', '--issued', '7', code=FAILED)
    equal((len(error.splitlines()), '(Revoked)' in error), (2, False))  # neither issued nor withdrawn anew


run_tests(globals())
