#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search over everything, by the keyboard: half a founder's name without marks, and her file is open.
Usage: test-find.py PROGRAM FOLDER [STORY…]"""

from driver import press, type_text, wait_equal
from story import Story, tell


class Find(Story):
    """Somebody asks for a founder on the phone."""

    def case_register_is_made(self):
        program = self.start()
        program.click('button', 'New Register…')
        program.dialog('New Register')
        type_text('Sổ thử')
        press('Return')
        program.find('label', 'An Empty Register')

    def case_person_is_written_down(self):
        program = self.program
        program.click('list item', 'People')
        press('ctrl+n')
        program.dialog('New Person')
        program.tab_to('text box', 'Full name *')
        type_text('Nguyễn Thị Hoài Thương')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])

    def case_half_her_name_opens_her_file(self):
        program = self.program
        press('ctrl+1')
        press('ctrl+k')
        program.dialog('Search Everything')
        type_text('hoai thu')
        program.find('list item', 'Nguyễn Thị Hoài Thương')
        press('Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Nguyễn Thị Hoài Thương')

    def case_what_led_somewhere_is_remembered(self):
        program = self.program
        press('ctrl+k')
        program.dialog('Search Everything')
        program.find('list item', 'hoai thu')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Find])
