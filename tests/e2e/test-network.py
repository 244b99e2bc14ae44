#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An investor, by the keyboard: written down with words that are offered, given a contact person who
is new, called, found again from the person, and all of it taken back. Usage: test-network.py PROGRAM FOLDER [STORY…]"""

import re

from driver import check_equal, press, type_text, wait, wait_equal
from story import Story, tell


class Network(Story):
    """The day an investor calls."""

    def case_register_is_made(self):
        program = self.start()
        program.click('button', 'New Register…')
        program.dialog('New Register')
        type_text('Sổ thử')
        press('Return')
        program.find('label', 'An Empty Register')

    def case_empty_lists_say_how_things_get_there(self):
        press('ctrl+8')
        self.program.find('label', 'No Investors Yet')
        self.program.find('button', 'New Investor')

    def case_word_is_added_to_the_vocabulary(self):
        program = self.program
        program.click_menu('Words and Tags…', 'Main Menu')
        program.dialog('Words and Tags')
        program.find('label', 'No Words Yet')
        program.click('button', 'New Tag', within=lambda root: root.peek('dialog', 'Words and Tags'))
        program.dialog('New Tag')
        program.tab_to('text box', 'Name *')
        type_text('Nông nghiệp')
        program.tab_to('combo box', 'Kind *')
        program.choose('Sector')
        press('ctrl+Return')
        wait_equal('the list', program.dialogs, ['Words and Tags'])
        wait_equal('the words', lambda: program.names('Tags'), ['Nông nghiệp'])
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])

    def case_investor_is_written_down_with_an_offered_word(self):
        program = self.program
        press('ctrl+n')
        program.dialog('New Investor')
        program.tab_to('text box', 'Name *')
        type_text('Quỹ Sông Nhuệ')
        program.tab_to('combo box', 'Kind')
        program.choose('Investment fund')
        program.tab_to('text box', 'Sectors')
        type_text('nong')
        program.find('list', 'Words in use')
        press('Down', 'Return')
        wait_equal('the word', lambda: program.peek('text box', 'Sectors').text, 'Nông nghiệp')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        wait_equal('the investors', lambda: program.names('Investors'), ['Quỹ Sông Nhuệ'])
        check_equal(program.status(), '1 investor', 'the count')

    def case_its_file_opens(self):
        program = self.program
        program.click('grid cell', 'Quỹ Sông Nhuệ', times=2)
        program.find('heading', 'Quỹ Sông Nhuệ')
        program.find('label', 'Nobody is written down yet.')
        program.find('label', 'No stakes yet. They are written down in the file of the startup, with its rounds.')

    def case_contact_person_is_added_in_place(self):
        program = self.program
        program.tab_to('button', 'Add a Person')
        press('Return')
        program.dialog('Add a Person')
        program.tab_to('list item', re.compile('^Person'))
        press('Return')
        program.dialog('Choose: Person')
        type_text('Bùi Thanh Mai')
        program.find('button', 'New Person: “Bùi Thanh Mai”')
        program.tab_to('button', 'New Person: “Bùi Thanh Mai”')
        press('Return')
        program.dialog('New Person')
        wait_equal('the name', lambda: program.peek('text box', 'Full name *').text, 'Bùi Thanh Mai')
        press('ctrl+Return')
        program.dialog('Add a Person')
        wait('the person', lambda: 'Bùi Thanh Mai' in program.dialog().peek('list item', re.compile('^Person')).texts())
        program.tab_to('combo box', 'Position *')
        program.choose('Contact')
        program.tab_to('switch', 'First to call')
        press('space')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Contact · first to call')

    def case_call_stands_on_the_timeline(self):
        program = self.program
        press('ctrl+n')
        program.dialog('New Note')
        program.tab_to('text box', 'Text')
        type_text('Hẹn gửi danh sách startup')
        program.tab_to('combo box', 'Kind of contact')
        program.choose('Call')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Hẹn gửi danh sách startup')
        program.find('label', re.compile('^Call'))

    def case_person_leads_back_to_the_investor(self):
        program = self.program
        program.tab_to('list item', re.compile('^Bùi Thanh Mai'))
        press('Return')
        program.find('heading', 'Bùi Thanh Mai')
        program.find('label', 'Contact · Quỹ Sông Nhuệ')
        program.find('label', 'To be named and shown in public')

    def case_person_is_found_without_marks(self):
        program = self.program
        program.click('list item', 'People')
        wait_equal('the people', lambda: program.names('People'), ['Bùi Thanh Mai'])
        press('ctrl+f')
        type_text('thanh mai')
        wait_equal('the count', program.status, '1 of 1 person')
        wait_equal('the row', lambda: program.rows('People')[0][:3], ['Bùi Thanh Mai', 'Contact', 'Quỹ Sông Nhuệ'])
        press('Escape')

    def case_undo_takes_back_step_by_step(self):
        program = self.program
        press('ctrl+8')
        wait_equal('the investors', lambda: program.rows('Investors')[0][-1], '10/03/2026')
        program.tab_to('button', 'New Investor (Ctrl+N)')
        press('ctrl+z')
        wait_equal('no contact', lambda: program.rows('Investors')[0][-1], '–')
        press('ctrl+z')
        press('ctrl+z')
        program.click('list item', 'People')
        program.find('label', 'Nobody Yet')
        press('ctrl+shift+z')
        wait_equal('the person is back', lambda: program.names('People'), ['Bùi Thanh Mai'])

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Network])
