#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way through the real window: a new register, an import, looking, editing, undo, a
restart, the report and the city's file. Usage: test-window.py PROGRAM FOLDER [STORY…]"""

import hashlib
import json
import pathlib
import re
import subprocess

import jsonschema

from driver import Failure, FileChooser, check_equal, press, type_text, wait, wait_equal
from story import FIXTURES, Story, tell

TWELVE = FIXTURES / 'import' / 'twelve.csv'
BY_NAME = ['Ánh Sao Số', 'Ẩm Thực Phố', 'Âu Lạc Y Tế', 'Ba Vì Foods', 'Duong Robotics', 'Dương Gia Tech', 'Đường Xanh',
           'Hòa Bình Học', 'Hoa Đào', 'Ong Vàng', 'Ốc Đảo', 'Ước Mơ Xanh']
SCHEMA = pathlib.Path(__file__).parents[2] / 'data' / 'schema' / 'city-export-1.schema.json'
chooser = FileChooser()


def header(root):
    """The header bar of the startup's file."""
    node = root.peek('button', 'Edit')
    return node and node.parent


class Window(Story):
    """One person's first day."""

    # A register.

    def case_first_start_welcomes(self):
        program = self.start()
        program.find('button', 'New Register…')
        program.find('list item', 'Import a Spreadsheet')
        check_equal(program.peek('list item', 'Open a Register'), None, 'a register to open')

    def case_new_register_by_name(self):
        program = self.program
        program.click('button', 'New Register…')
        program.dialog('New Register')
        type_text('Vườn ươm thử')
        press('Return')
        program.find('label', 'Vườn ươm thử')
        program.find('label', 'An Empty Register')
        wait('the file', self.home.register('Vườn ươm thử').exists)

    def case_empty_startups_say_what_to_do(self):
        press('ctrl+3')
        self.program.find('label', 'No Startups Yet')
        self.program.find('button', 'New Startup')
        self.program.find('button', 'Import a Spreadsheet…')

    # The import.

    def case_import_names_the_columns_not_taken(self):
        program = self.program
        chooser.will_choose(TWELVE)
        program.click('button', 'Import a Spreadsheet…')
        program.dialog('Import a Spreadsheet')
        program.click('button', 'Choose Files…')
        columns = program.find('list', 'Columns')
        mapping = {row.texts()[0]: row.peek('combo box').name
                   for row in columns.find_all('list item') if row.peek('combo box')}
        check_equal([heading for heading, target in mapping.items() if target == 'Not taken'],
                    [], 'columns not taken')
        check_equal([mapping['Người sáng lập'], mapping['Nhà đầu tư']], ['Founders', 'Investors'], 'people and money')
        check_equal(mapping['Mã số thuế'], 'Tax code', 'the column of tax codes')

    def case_import_check_counts(self):
        program = self.program
        program.click('button', 'Continue')
        program.find('list item', 'New startups')
        check_equal(self.counts(), {'New startups': '12', 'New people': '12', 'New roles': '12', 'New cohorts': '2', 'Taken with a warning': '1',
                                    'Refused rows': '1'}, 'what would happen')
        check_equal(program.look().peek('list', 'Refused Rows').texts(), ['–', 'The name is missing', 'Line 14'])
        check_equal(self.program.look().peek('list', 'Taken with a Warning').texts(),
                    ['Ong Vàng', 'Mã số thuế: The check digit does not fit: compare the code with the certificate',
                     'Line 9'])

    def counts(self):
        """The rows of a title and a number."""
        rows = (row.texts() for row in self.program.dialog().find_all('list item'))
        return dict(row for row in rows if len(row) == 2)

    def case_import_brings_in_all_but_the_refused(self):
        program = self.program
        program.click('button', 'Import')
        program.find('button', 'Undo the Import')
        program.click('button', 'Close', within=lambda root: root.peek('dialog'))
        wait_equal('the startups', program.names, BY_NAME)
        check_equal(program.status(), '12 startups', 'the count')

    def case_cohorts_are_listed_with_their_counts(self):
        press('ctrl+2')
        page = self.program.find('group', 'Cohorts')
        wait('a cohort', lambda: self.program.peek('label', 'Khóa 1'))
        page = self.program.peek('group', 'Cohorts')
        rows = [row.texts() for row in page.find_all('list item')]
        check_equal([(row[0], row[-5], row[-3]) for row in rows], [('Khóa 2', '6', '0/6'), ('Khóa 1', '5', '3/5')])

    # Looking.

    def case_search_without_marks_finds_all_of_them(self):
        press('ctrl+3')
        self.program.find('search box')
        press('ctrl+f')
        type_text('duong')
        wait_equal('duong', self.program.names, ['Duong Robotics', 'Dương Gia Tech', 'Đường Xanh'])
        wait_equal('the count', self.program.status, '3 of 12 startups')

    def case_search_with_marks_finds_only_them(self):
        press('ctrl+a')
        type_text('đường')
        wait_equal('đường', self.program.names, ['Đường Xanh'])
        press('Escape')
        wait_equal('all again', self.program.names, BY_NAME)

    def case_header_click_sorts(self):
        self.program.click('column header', 'Founded')
        by_founding = ['Hòa Bình Học', 'Ba Vì Foods', 'Ánh Sao Số', 'Ẩm Thực Phố', 'Đường Xanh', 'Dương Gia Tech',
                       'Ong Vàng', 'Hoa Đào', 'Ốc Đảo', 'Duong Robotics', 'Âu Lạc Y Tế', 'Ước Mơ Xanh']
        wait_equal('by founding', self.program.names, by_founding)
        self.program.click('column header', 'Founded')
        wait_equal('the other way round', lambda: self.program.names()[-1], 'Hòa Bình Học')

    def case_chip_filters(self):
        program = self.program
        program.click('toggle button', 'Stage: any')
        program.click('checkbox', 'Graduated')
        wait_equal('the graduates', program.names, ['Dương Gia Tech', 'Đường Xanh', 'Ba Vì Foods'])
        press('Escape')
        program.find('toggle button', 'Stage: Graduated')
        check_equal(program.status(), '3 of 12 startups', 'the count')

    # Editing.

    def case_enter_and_double_click_open_a_startup(self):
        program = self.program
        program.click('grid cell', 'Đường Xanh')
        wait('the row to be selected', lambda: program.look().peek('row', re.compile('^Đường')).has('SELECTED'))
        press('Return')
        program.find('heading', 'Đường Xanh')
        press('alt+Left')
        program.find('tree grid')
        program.click('grid cell', 'Ba Vì Foods', times=2)
        program.find('heading', 'Ba Vì Foods')

    def case_empty_name_is_refused_at_its_row(self):
        program = self.program
        program.find('button', 'Edit')
        press('F2')
        program.dialog('Edit Startup')
        program.tab_to('text box', 'Name *')
        press('ctrl+a', 'BackSpace', 'ctrl+Return')
        wait_equal('the problem', lambda: program.problem('Name'), 'Name is missing')
        program.find('label', '1 thing to correct before saving: Name')

    def case_undo_in_an_entry_undoes_typing(self):
        program = self.program
        program.tab_to('text box', 'Name *')
        press('ctrl+z')
        wait_equal('the name', lambda: program.peek('text box', 'Name *').text, 'Ba Vì Foods')
        press('ctrl+shift+z')
        wait_equal('the name', lambda: program.peek('text box', 'Name *').text, '')
        check_equal(len(json.loads(self.command('export', '-'))['startups']), 12, 'startups in the register')

    def case_wrong_check_digit_warns_and_saves(self):
        program = self.program
        program.fill('text box', 'Name *', 'Ba Vì Thực phẩm')
        program.fill('text box', 'Tax code', '0109876043')
        press('Tab')
        wait_equal('the warning', lambda: program.problem('Tax code'),
                   'The check digit does not fit: compare the code with the certificate')
        press('ctrl+Return')
        program.find('heading', 'Ba Vì Thực phẩm')
        wait_equal('the tax code', lambda: self.fact('Tax code'), '0109876043')
        check_equal(program.dialogs(), [], 'open dialogs')

    def fact(self, name):
        return [node.text for node in self.program.look().find_all('label', name)][-1]

    def case_stage_change_takes_date_and_reason(self):
        program = self.program
        program.click_menu('Change Stage…', within=header)
        program.dialog('Change Stage')
        program.tab_to('combo box', 'Stage *')
        program.choose('Withdrawn')
        program.fill('text box', 'Date *', '10/03/2026')
        program.fill('text box', 'Reason', 'Gọi vốn không thành')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Withdrawn · Khóa 1')

    def case_note_and_stage_change_stand_on_the_timeline(self):
        program = self.program
        press('ctrl+n')
        program.dialog('New Note')
        program.tab_to('text box', 'Text')
        type_text('Đã gặp nhà sáng lập')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Đã gặp nhà sáng lập')
        program.find('label', 'Gọi vốn không thành')

    # Undo.

    def case_delete_says_how_to_undo(self):
        program = self.program
        press('alt+Left')
        wait_equal('the graduates', program.names, ['Dương Gia Tech', 'Đường Xanh'])
        program.click('grid cell', 'Đường Xanh')
        wait('the row to be selected', lambda: program.look().peek('row', re.compile('^Đường')).has('SELECTED'))
        press('Delete')
        wait_equal('the graduates', program.names, ['Dương Gia Tech'])
        program.find('button', 'Undo')

    def case_undo_and_redo_by_keys(self):
        program = self.program
        press('ctrl+z')
        wait_equal('after undo', program.names, ['Dương Gia Tech', 'Đường Xanh'])
        press('ctrl+shift+z')
        wait_equal('after redo', program.names, ['Dương Gia Tech'])
        press('ctrl+z')
        wait_equal('after undo', program.names, ['Dương Gia Tech', 'Đường Xanh'])

    # Tomorrow.

    def case_restart_finds_everything_as_it_was(self):
        program = self.program
        program.click('grid cell', 'Dương Gia Tech', times=2)
        program.find('heading', 'Dương Gia Tech')
        press('F2')
        program.dialog('Edit Startup')
        program.fill('text box', 'Name *', 'Dương Gia')
        press('ctrl+Return')
        program.find('heading', 'Dương Gia')
        press('alt+Left')
        wait_equal('the graduates', program.names, ['Dương Gia', 'Đường Xanh'])
        program.close()
        program = self.start()
        program.find('label', 'Vườn ươm thử')
        wait_equal('the graduates, latest first', program.names, ['Dương Gia', 'Đường Xanh'])
        check_equal(program.status(), '2 of 12 startups', 'the count')
        program.find('toggle button', 'Stage: Graduated')

    def case_undo_after_a_restart(self):
        press('ctrl+z')
        wait_equal('the graduates', self.program.names, ['Dương Gia Tech', 'Đường Xanh'])

    # Paper and JSON.

    def case_report_opens_from_the_cohort(self):
        program = self.program
        press('ctrl+2')
        program.click('label', 'Khóa 1')
        program.find('label', 'Imported programme')
        press('ctrl+p')
        program.find('group', 'Cohort Report')
        program.find('button', 'Print…')

    def case_report_is_saved_as_pdf(self):
        program = self.program
        path = self.home.path / 'báo cáo.pdf'
        chooser.will_choose(path)
        program.click('button', 'PDF…')
        wait('the file', path.exists)
        program.find('label', '“báo cáo.pdf” was written')
        check_equal(chooser.asked[-1], ('Save as PDF', 'BÁO CÁO- Kết quả ươm tạo Khóa 1.pdf'), 'the file dialog')
        facts = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
        check_equal(re.search(r'Pages: +(\d+)', facts)[1], '2', 'pages')
        text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
        for figure in ('Tốt nghiệp +2', 'Đã rút sau khi được tiếp nhận +3', 'Tổng cộng +5',
                       'Báo cáo lập ngày 10/03/2026', '1 +Ánh Sao Số +0109876035',
                       '2 +Ba Vì Thực +0109876043', '5 +Hòa Bình Học +0109876116'):
            if not re.search(figure, text):
                raise Failure(f'{figure!r} is not in the report:\n{text}')

    def case_city_export_is_valid_and_as_the_command_writes_it(self):
        program = self.program
        path = self.home.path / 'thành phố.json'
        chooser.will_choose(path)
        program.click_menu('Export for the City…', 'Main Menu')
        program.find('label', '“thành phố.json” was written')
        check_equal(chooser.asked[-1], ('Export for the City', 'incubator-2026-03-10.json'), 'the file dialog')
        written = path.read_bytes()
        document = json.loads(written)
        jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(document)
        check_equal(len(document['startups']), 12, 'startups')
        check_equal(written, self.command('export', '-'), 'the same as the command')
        manifest = json.loads(path.with_suffix('.manifest.json').read_text())
        check_equal(hashlib.sha256(written).hexdigest() in json.dumps(manifest), True, 'its hash in the manifest')

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Window])
