#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Money, by the keyboard: a fund, an award of it, what a tranche requires, approval with the fund's limit in view,
payment and final account. Usage: test-money.py PROGRAM FOLDER [STORY…]"""

import re

from driver import press, type_text, wait_equal
from story import Filled, tell

NBSP = '\u00a0'


class Money(Filled):
    """A hundred million of the city, thirty of them for one startup."""

    def save(self):
        press('ctrl+Return')
        wait_equal('no dialog', self.program.dialogs, [])

    def case_fund_is_written_down(self):
        program = self.open_first()
        press('ctrl+9')
        press('ctrl+n')
        program.dialog('New Fund')
        program.fill('text box', 'Name *', 'Quỹ Thành phố')
        program.fill('text box', 'Limit', '100 triệu')
        program.find('label', f'100.000.000{NBSP}đ · Một trăm triệu đồng')
        self.save()
        program.click('grid cell', 'Quỹ Thành phố', times=2)
        program.find('button', 'New Award')

    def case_award_is_asked_recommended_and_given(self):
        program = self.program
        program.click('button', 'New Award')
        program.dialog('New Award')
        program.tab_to('list item', re.compile('^Startup'))
        press('Return')
        program.dialog('Choose: Startup')
        type_text('anh sao')
        press('Return')
        program.dialog('New Award')
        program.fill('text box', 'Title *', 'Vốn mồi')
        program.fill('text box', 'Requested', '30 triệu')
        self.save()
        program.find('image', re.compile(f'Proposed: 30.000.000{NBSP}đ'))
        program.tab_to('radio', 'Tranches')
        press('Right', 'space')
        program.find('grid cell', 'Vốn mồi')
        program.tab_to('row', re.compile('Vốn mồi'))
        press('Return')
        program.click('button', 'Recommend…')
        program.dialog()
        self.save()
        program.click('button', 'Award…')
        program.dialog()
        self.save()
        program.find('label', 'No tranche is planned yet.')

    def case_tranche_is_planned_with_what_it_requires(self):
        program = self.program
        program.tab_to('button', 'Tranche')
        press('Return')
        program.dialog()
        program.fill('text box', 'Amount *', '20 triệu')
        self.save()
        program.find('list item', f'Tranche 1 · 20.000.000{NBSP}đ')
        program.tab_to('toggle button', 'More')
        press('Return')
        program.click('menu item', 'Add a Requirement…')
        program.dialog()
        program.tab_to('combo box', 'Kind *')
        program.choose('Contract')
        self.save()
        program.find('label', 'not received yet')

    def case_fund_that_is_asked_pays_it(self):
        program = self.program
        program.find('label', 'Quỹ Thành phố')
        program.wait_gone('label', 'No fund pays it yet')

    def case_nothing_is_approved_before_what_it_requires(self):
        program = self.program
        program.tab_to('button', 'Submit')
        press('Return')
        program.find('label', 'Waits for: Contract')
        program.tab_to('button', 'Accept…', keys='shift+Tab')
        press('Return')
        program.dialog()
        self.save()
        program.find('label', 'Everything that is required was accepted')

    def case_approval_shows_what_the_fund_has_left(self):
        program = self.program
        program.tab_to('button', 'Approve…')
        press('Return')
        program.dialog('Approve the Tranche')
        program.find('label', f'0{NBSP}đ → 20.000.000{NBSP}đ paid and signed: 80.000.000{NBSP}đ left')
        self.save()
        program.find('label', 'To be paid')

    def case_payment_is_entered_and_taken_back(self):
        program = self.program
        program.tab_to('button', 'Pay…')
        press('Return')
        program.dialog('Pay')
        self.save()
        program.find('label', '10/03/2026 · Bank transfer · Quỹ Thành phố')
        program.find('label', f'10.000.000{NBSP}đ')
        press('ctrl+z')
        program.find('label', 'To be paid')
        press('ctrl+shift+z')
        program.wait_gone('label', 'To be paid')

    def case_final_account_closes_the_award(self):
        program = self.program
        program.click('button', 'Final Account…')
        program.dialog('Final Account')
        program.find('label', f'20.000.000{NBSP}đ · Hai mươi triệu đồng')
        self.save()
        program.find('label', 'Final account accepted')
        press('alt+Left')
        program.find('label', f'Limit 100.000.000{NBSP}đ')
        program.find('image', f'Paid: 20.000.000{NBSP}đ, Signed, not paid: 0{NBSP}đ, Proposed: 0{NBSP}đ, '
                              f'Left if all is approved: 80.000.000{NBSP}đ')

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Money])
