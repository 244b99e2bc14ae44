#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of a startup, by the keyboard: a round with who took part, what they hold after it, and
undo. Usage: test-startup-file.py PROGRAM FOLDER [STORY…]"""

import re

from driver import check_equal, press, type_text, wait, wait_equal
from story import FIXTURES, Story, tell

TWELVE = FIXTURES / 'import' / 'twelve.csv'
NBSP = '\u00a0'


def header(root):
    """The header bar of the startup's file."""
    node = root.peek('button', 'Edit')
    return node and node.parent


class Round(Story):
    """A fund that nobody knew yet comes into a startup."""

    def __init__(self, executable):
        super().__init__(executable)
        self.command('import', '--register', 'Hồ sơ', '--create', TWELVE, code=3)

    def case_file_knows_no_round(self):
        program = self.start()
        program.click('list item', 'Open a Register')
        program.dialog('Registers')
        press('Return')
        program.find('label', 'Hồ sơ')
        wait_equal('no dialog', program.dialogs, [])
        press('ctrl+3')
        program.click('grid cell', 'Đường Xanh')
        wait('the row to be selected', lambda: program.look().peek('row', re.compile('^Đường')).has('SELECTED'))
        press('Return')
        program.find('heading', 'Đường Xanh')
        program.find('label', 'No round is written down yet.')

    def case_amount_is_said_in_words(self):
        program = self.program
        program.click_menu('Add a Round…', within=header)
        program.dialog('New Round')
        program.tab_to('text box', 'Amount')
        type_text('1,5 tỷ')
        program.find('label', f'1.500.000.000{NBSP}đ · Một tỷ năm trăm triệu đồng')

    def case_investor_is_added_in_place(self):
        program = self.program
        program.tab_to('button', 'Add Somebody…')
        press('Return')
        program.dialog('New Stake')
        program.tab_to('list item', re.compile('^Investor'))
        press('Return')
        program.dialog('Choose: Investor')
        type_text('Lúa Mùa')
        program.find('button', 'New Investor: “Lúa Mùa”')
        program.tab_to('button', 'New Investor: “Lúa Mùa”')
        press('Return')
        program.dialog('New Investor')
        press('ctrl+Return')
        program.dialog('New Stake')
        program.find('label', 'Lúa Mùa')

    def case_round_is_saved_with_the_stake(self):
        program = self.program
        program.tab_to('text box', re.compile('^Share after the round'))
        type_text('10 %')
        press('ctrl+Return')
        program.dialog('New Round')
        program.find('list item', re.compile('^Lúa Mùa'))
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', f'1.500.000.000{NBSP}đ')

    def case_cap_table_adds_up(self):
        program = self.program
        rows = [row.texts() for row in program.look().find_all('list item')]
        check_equal([row for row in rows if row and row[-1] == f'10{NBSP}%'][-1][0], 'Lúa Mùa', 'who holds a tenth')
        check_equal(['Not known' in row for row in rows if row and row[-1] == f'90{NBSP}%'], [True], 'the rest')

    def case_undo_takes_both_back(self):
        program = self.program
        press('ctrl+z')
        program.find('label', 'No round is written down yet.')
        check_equal(program.peek('label', f'10{NBSP}%'), None, 'the stake')
        press('ctrl+shift+z')
        program.find('label', f'1.500.000.000{NBSP}đ')
        program.close()


tell([Round])
