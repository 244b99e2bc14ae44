#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An event, by the keyboard, from its invitation to a deal that invests: who comes, whom they want to meet,
the timetable, the day with somebody who is not there, results. Usage: test-event.py PROGRAM FOLDER [STORY…]"""

import re

from driver import press, type_text, wait_equal
from story import Filled, tell

NBSP = '\u00a0'


class Event(Filled):
    """Three startups, two investors, four slots."""

    def show_view(self, name):
        self.program.click('radio', name)
        self.program.find('radio', name)

    def case_investors_are_written_down(self):
        program = self.open_first()
        press('ctrl+8')
        for name in ('Quỹ Lúa Mùa', 'Quỹ Sông Nhuệ'):
            press('ctrl+n')
            program.dialog('New Investor')
            program.tab_to('text box', 'Name *')
            type_text(name)
            press('ctrl+Return')
            wait_equal('no dialog', program.dialogs, [])
        wait_equal('the investors', lambda: program.names('Investors'), ['Quỹ Lúa Mùa', 'Quỹ Sông Nhuệ'])

    def case_event_is_written_down(self):
        program = self.program
        program.click('list item', 'Events')
        program.find('label', 'No Events Yet')
        press('ctrl+n')
        program.dialog('New Event')
        program.fill('text box', 'Name *', 'Ngày gặp gỡ')
        program.fill('text box', 'Date *', '10/03/2026')
        program.fill('text box', 'Begins *', '09:00')
        program.fill('text box', 'Ends *', '10:35')
        program.fill('text box', 'Rooms and tables', 'Sảnh: 2')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.click('grid cell', 'Ngày gặp gỡ', times=2)
        program.find('label', '2 tables × 4 slots')

    def invite(self, item, title, n):
        """Takes the first n of the list."""
        program = self.program
        program.click_menu(item, 'Invite')
        program.dialog(title)
        press('Down')
        for _ in range(n):
            press('Return', 'Down')
        program.find('button', f'Add {n}…')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])

    def case_startups_and_investors_are_invited(self):
        self.invite('Startups…', 'Invite Startups', 3)
        self.invite('Investors…', 'Invite Investors', 2)
        program = self.program
        program.find('label', '3 startups, 2 investors')

    def case_delete_takes_an_attendee_and_not_the_event(self):
        program = self.program
        self.show_view('Attendees')
        program.click('grid cell', 'Âu Lạc Y Tế')
        press('Delete')
        program.find('label', '2 startups, 2 investors')
        press('ctrl+z')
        program.find('label', '3 startups, 2 investors')
        self.show_view('Wishes')
        press('Delete')
        program.find('label', '3 startups, 2 investors')

    def case_wishes_are_entered_down_the_list(self):
        """Both investors are wished by the first startup, one of them must be met; and one wishes it back."""
        program = self.program
        self.show_view('Wishes')
        program.find('heading', 'Whom Ánh Sao Số wants to meet')
        program.find('text box', 'Wish for Quỹ Lúa Mùa')
        program.click('list item', 'Ánh Sao Số')
        press('Return')
        type_text('m')
        press('Return')
        type_text('4')
        press('Return')
        program.find('label', '2 wishes · wished by 0')
        program.click('list item', 'Quỹ Sông Nhuệ')
        program.find('heading', 'Whom Quỹ Sông Nhuệ wants to meet')
        press('Return')
        type_text('5')
        press('Return')
        program.find('label', '1 wish · wished by 1')

    def case_timetable_is_planned_and_published(self):
        program = self.program
        self.show_view('Timetable')
        program.click('button', 'Plan a Timetable')
        program.find('grid cell', '09:00, Ánh Sao Số meets Quỹ Lúa Mùa, table 1')
        program.find('grid cell', '09:25, Ánh Sao Số meets Quỹ Sông Nhuệ, table 1')
        program.find('label', '2 meetings · 3 startups · 2 investors · Draft')
        program.click('button', 'Publish')
        program.find('label', '2 meetings · 3 startups · 2 investors · Published')

    def case_meeting_is_carried_and_put_down(self):
        program = self.program
        program.click('grid cell', '09:25, Ánh Sao Số meets Quỹ Sông Nhuệ, table 1')
        program.find('button', 'Lock')
        press('Escape')
        program.wait_gone('button', 'Lock')
        wait_equal('the focus', lambda: program.focused().name, '09:25, Ánh Sao Số meets Quỹ Sông Nhuệ, table 1')
        press('Return', 'Right', 'Return')
        program.find('grid cell', '09:50, Ánh Sao Số meets Quỹ Sông Nhuệ, table 1')
        press('ctrl+l')
        program.find('grid cell', '09:50, Ánh Sao Số meets Quỹ Sông Nhuệ, table 1, locked')

    def case_who_comes_is_checked_in_by_name(self):
        program = self.program
        self.show_view('Check-In')
        program.click('search box', 'Search')
        for name in ('anh sao', 'lua mua'):
            type_text(name)
            press('Return')
        program.find('radio', 'Not here 3')
        program.find('label', '1 meeting · now at table 1')

    def case_absent_is_said_and_the_rest_is_mended(self):
        program = self.program
        type_text('song nhue')
        wait_equal('who is found', lambda: program.peek('list', 'Attendees').texts()[:1], ['Quỹ Sông Nhuệ'])
        press('Down', 'ctrl+Delete')
        program.find('label', 'Absent')
        program.click('button', 'Mend the Rest…')
        program.dialog('Mend the Rest')
        program.find('list item', 'Ánh Sao Số – Quỹ Sông Nhuệ: no longer at 09:50, table 1')
        program.find('label', '1 meeting stays as it is.')
        program.click('button', 'Accept')
        wait_equal('no dialog', program.dialogs, [])
        program.wait_gone('button', 'Mend the Rest…')

    def case_result_begins_a_deal(self):
        program = self.program
        self.show_view('Results')
        program.tab_to('list item', 'Ánh Sao Số – Quỹ Lúa Mùa')
        press('alt+4')
        program.find('label', 'Co-operation possible')
        program.click('button', 'Begin a Deal')
        program.find('label', 'Table 1 · deal begun')

    def case_deal_goes_on_to_an_investment(self):
        program = self.program
        program.click('list item', 'Deals')
        program.click('list item', 'Ánh Sao Số – Quỹ Lúa Mùa')
        program.dialog('Edit Deal')
        type_text('2 tỷ')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        for stage in ('Due diligence', 'Term sheet'):
            press('ctrl+shift+Right')
            program.dialog('Move Deal')
            press('ctrl+Return')
            wait_equal('no dialog', program.dialogs, [])
            program.find('group', f'{stage}, 1')
        press('ctrl+shift+Right')
        program.dialog('Invest')
        program.find('label', f'2.000.000.000{NBSP}đ become a stake in the round.')
        program.click('button', 'Invest')
        wait_equal('no dialog', program.dialogs, [])
        program.find('group', 'Invested, 1')

    def case_stake_stands_in_the_file_of_the_startup(self):
        program = self.program
        press('ctrl+3')
        program.click('grid cell', 'Ánh Sao Số', times=2)
        program.find('heading', 'Ánh Sao Số')
        program.find('label', re.compile('^Pre-seed'))
        program.find('label', 'Quỹ Lúa Mùa')
        program.find('label', f'2.000.000.000{NBSP}đ')

    def case_result_knows_the_deal_that_invested(self):
        program = self.program
        program.click('list item', 'Events')
        program.click('grid cell', 'Ngày gặp gỡ', times=2)
        self.show_view('Results')
        program.find('label', 'Table 1 · deal begun')

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Event])
