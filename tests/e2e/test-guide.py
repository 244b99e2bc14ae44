#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minutes, by the keyboard alone: from a bare start to a report with the names of the
incubator and its superior agency. Usage: test-guide.py PROGRAM FOLDER [STORY…]"""

import re
import subprocess

from driver import Failure, FileChooser, check_equal, press, type_text, wait, wait_equal
from story import FIXTURES, Story, tell

TWELVE = FIXTURES / 'import' / 'twelve.csv'
chooser = FileChooser()


class FirstMinutes(Story):
    """Somebody who has never seen the program."""

    def case_bare_start_offers_a_new_register(self):
        program = self.start()
        program.find('button', 'New Register…')
        wait('the focus', lambda: program.focused() and program.focused().name == 'New Register…')

    def case_help_on_the_welcome_page(self):
        program = self.program
        press('F1')
        program.dialog('Help')
        program.find('heading', 'First Steps')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])

    def case_new_register_asks_for_both_names(self):
        program = self.program
        program.tab_to('button', 'New Register…')
        press('Return')
        program.dialog('New Register')
        type_text('Sổ 2026')
        program.tab_to('text box', 'Incubator')
        type_text('Vườn ươm thử nghiệm')
        program.tab_to('text box', 'Superior agency')
        type_text('Sở Thử nghiệm')
        press('Return')
        program.find('label', 'An Empty Register')
        program.find('label', 'Sổ 2026')
        wait('the file', self.home.register('Sổ 2026').exists)

    def case_spreadsheet_comes_in(self):
        program = self.program
        chooser.will_choose(TWELVE)
        press('ctrl+i')
        program.dialog('Import a Spreadsheet')
        program.tab_to('button', 'Choose Files…')
        press('Return')
        program.find('list', 'Columns')
        press('ctrl+Return')
        program.find('list item', 'New startups')
        press('ctrl+Return')
        program.find('button', 'Undo the Import')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])

    def case_report_carries_both_names(self):
        program = self.program
        press('ctrl+2')
        program.find('label', 'Khóa 1')
        program.tab_to('list item', 'Khóa 1')
        press('Return')
        program.find('group', 'Khóa 1')
        press('ctrl+p')
        program.find('group', 'Cohort Report')
        path = self.home.path / 'report.pdf'
        chooser.will_choose(path)
        program.tab_to('button', 'PDF…')
        press('Return')
        wait('the file', path.exists)
        program.find('label', '“report.pdf” was written')
        text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
        lines = text.splitlines()
        for line, left, right in ((0, 'SỞ THỬ NGHIỆM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
                                  (1, 'VƯỜN ƯƠM THỬ NGHIỆM', 'Độc lập - Tự do - Hạnh phúc')):
            if [part.strip() for part in lines[line].split('  ') if part.strip()] != [left, right]:
                raise Failure(f'{left!r} is not at the head of the report:\n{text}')

    def case_help_follows_the_view(self):
        program = self.program
        press('F1')
        program.find('heading', 'Reports and Paper')
        type_text('stick')
        press('Return')
        program.find('heading', 'Registers and Copies')
        press('Escape')  # the search
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])

    def case_preferences_name_who_works(self):
        program = self.program
        press('ctrl+comma')
        program.dialog('Preferences')
        program.tab_to('text box', 'Your name')
        type_text('Lê Thị Thử')
        press('Return')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])
        press('ctrl+3')
        program.find('tree grid')
        press('ctrl+n')
        program.dialog('New Startup')
        program.fill('text box', 'Name *', 'Sen Vàng')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        press('ctrl+h')
        program.dialog('History')
        program.find('label', re.compile('Lê Thị Thử$'))

    def case_log_is_empty_at_the_end(self):
        press('Escape')
        wait_equal('no dialog', self.program.dialogs, [])
        check_equal(self.program.peek('dialog'), None)
        self.program.close()


tell([FirstMinutes])
