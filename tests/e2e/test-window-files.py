#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and what comes from outside: files on the command line, damaged ones, a second
program on the same register, a sudden end, a narrow screen.
Usage: test-window-files.py PROGRAM FOLDER [STORY…]"""

import json
import os
import pathlib
import re
import subprocess

from driver import FileChooser, check_equal, press, type_text, wait, wait_equal
from story import TWELVE, Filled, Story, tell

YC = pathlib.Path(os.environ.get('INC_SHARED_DIR', '')) / 'data' / 'yc-2005-2014-ccbysa' / 'Startups.csv'
WINDOW_BUTTONS = ('Minimize', 'Maximize', 'Close')  # GTK leaves them to the keys of the desktop
PHONE = (370, 720)  # 360 and the frame that GTK draws where there is no compositor
chooser = FileChooser()


class CommandLine(Filled):
    """Files that the program is started with."""

    def case_register_from_elsewhere_comes_in_as_a_copy_after_asking(self):
        outside = self.home.path / 'mang về.incubator'
        self.command('registers', 'copy', 'Hồ sơ', outside)
        before = outside.read_bytes()
        program = self.start(outside)
        program.dialog('Bring In a Copy?')
        program.click('button', 'Bring In')
        program.find('label', 'mang về')
        press('ctrl+3')
        wait_equal('the startups', lambda: program.status(), '12 startups')
        check_equal(self.command('registers').decode().split('\n')[:2], ['Hồ sơ', 'mang về'], 'registers')
        check_equal(outside.read_bytes(), before, 'the file that was brought')
        check_equal([path.name for path in outside.parent.glob('mang*')], [outside.name], 'files beside it')
        program.close()

    def case_damaged_register_is_refused_by_name(self):
        damaged = self.home.path / 'hỏng.incubator'
        damaged.write_bytes(self.home.register('Hồ sơ').read_bytes()[:9000])
        program = self.start(damaged)
        program.dialog('Bring In a Copy?')
        program.click('button', 'Bring In')
        program.dialog('The register is damaged')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])
        check_equal(damaged.stat().st_size, 9000, 'the size of the damaged file')

    def case_text_that_calls_itself_a_register_is_refused(self):
        text = self.home.path / 'thơ.incubator'
        text.write_text('Trăm năm trong cõi người ta\n' * 100, encoding='utf-8')
        program = self.program
        subprocess.run([self.executable, text], env=self.home.environment(), check=True, timeout=8)
        program.dialog('Bring In a Copy?')
        program.click('button', 'Bring In')
        program.dialog('Not a register')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])

    def case_spreadsheet_in_a_legacy_encoding_is_refused_with_what_to_do(self):
        legacy = self.home.path / 'cũ.csv'
        legacy.write_bytes('Tên startup\nCông ty'.encode('utf-8') + b' \xd0\xf8ng\n')
        subprocess.run([self.executable, legacy], env=self.home.environment(), check=True, timeout=8)
        self.program.dialog('Letters that cannot be read')
        press('Escape')

    def case_spreadsheet_opens_the_import(self):
        program = self.program
        wait('the import alone', lambda: 'Letters that cannot be read' not in program.dialogs())
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])
        more = self.home.path / 'thêm.csv'
        more.write_text(TWELVE.read_text(encoding='utf-8') + 'Thêm Một,,Phần mềm,,,,,,,,,\n', encoding='utf-8')
        subprocess.run([self.executable, more], env=self.home.environment(), check=True, timeout=8)
        program.dialog('Import a Spreadsheet')
        program.find('list', 'Columns')

    def case_known_startups_are_not_added_again(self):
        program = self.program
        press('ctrl+Return')
        program.find('list item', 'New startups')
        check_equal(program.peek('list item', 'New startups').texts()[1], '1', 'new startups')
        check_equal(program.peek('list item', 'Known and unchanged').texts()[1], '12', 'known ones')
        press('ctrl+Return')
        program.find('button', 'Undo the Import')
        check_equal(len(json.loads(self.command('export', '-r', 'mang về', '-'))['startups']), 13, 'startups')

    def case_result_page_takes_the_import_back(self):
        program = self.program
        program.click('button', 'Undo the Import')
        wait_equal('no dialog', program.dialogs, [])
        wait_equal('startups', lambda: len(json.loads(self.command('export', '-r', 'mang về', '-'))['startups']), 12)
        program.close()


class RealSpreadsheet(Story):
    """The companies of a real list and their founders, in a register that is made for them on the way."""

    def case_688_startups_come_in_with_their_founders(self):
        if not YC.exists():
            return 'the spreadsheet is not there'
        program = self.start(YC, YC.with_name('Founders.csv'))
        program.dialog('New Register')
        check_equal(program.find('text box', 'Name').text, 'Startups', 'the proposed name')
        press('Return')
        program.find('list', 'Columns')
        press('ctrl+Return')
        program.find('list item', 'New startups')
        check_equal(program.peek('list item', 'New startups').texts(), ['New startups', '688'])
        check_equal(program.peek('list item', 'New people').texts(), ['New people', '998'])
        check_equal(program.peek('list item', 'New rounds').texts(), ['New rounds', '997'])
        check_equal(program.peek('list item', 'Stakes in unknown rounds').texts()[-1], '1.886')
        check_equal(program.peek('list item', 'Refused amounts').texts(),
                    ['Refused amounts', 'In lines 129, 133, 279, 539; their startups come in without them', '4'])
        check_equal(program.peek('list item', 'New cohorts').texts(), ['New cohorts', '19'])
        press('ctrl+Return')
        program.find('button', 'Undo the Import')
        press('ctrl+Return')
        press('ctrl+3')
        wait_equal('the count', program.status, '688 startups')
        check_equal(program.names()[:3], ['6sense', '7 Cups of Tea', '8aweek'], 'the first')

    def case_the_import_is_one_undo(self):
        if not YC.exists():
            return 'the spreadsheet is not there'
        program = self.program
        press('ctrl+z')
        program.find('label', 'No Startups Yet')
        press('ctrl+shift+z')
        wait_equal('the count', program.status, '688 startups')
        program.close()


class Neighbours(Filled):
    """Two programs, two sessions, one register."""

    def case_second_program_reads_only_and_says_who_writes(self):
        self.open_first()
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        self.programs.append(bus)
        second = self.start(bus=bus.stdout.readline().strip())
        second.find('label', re.compile('^Open for reading only: .+ works in it$'))
        press('ctrl+3')
        wait_equal('the count', second.status, '12 startups')

    def case_it_offers_nothing_that_writes(self):
        second = self.program
        check_equal(second.peek('button', 'New Startup (Ctrl+N)').has('SENSITIVE'), False, 'New Startup')
        press('ctrl+n')
        second.click('grid cell', 'Đường Xanh', times=2)
        second.find('heading', 'Đường Xanh')
        press('F2')
        press('Delete')
        check_equal(second.dialogs(), [], 'dialogs')
        check_equal(second.peek('button', 'Edit').has('SENSITIVE'), False, 'Edit')

    def case_it_may_write_when_the_first_is_closed(self):
        second = self.program
        self.programs[0].close()
        second.take_focus()
        second.click('button', 'Try Again')
        wait('Edit to be possible', lambda: (second.peek('button', 'Edit') or second.look()).has('SENSITIVE'))
        second.close()


class SuddenEnd(Filled):
    """What was typed when the power went."""

    def case_killed_in_a_form(self):
        program = self.open_first()
        press('ctrl+3')
        program.find('tree grid')
        press('ctrl+n')
        program.dialog('New Startup')
        program.fill('text box', 'Name *', 'Chưa lưu')
        wait('the draft on the disk', lambda: any(
            'Chưa lưu' in path.read_text() for path in self.home.path.glob('state/incubator/drafts/*.draft')))
        program.kill()

    def case_draft_is_offered_at_the_next_start(self):
        program = self.start()
        program.find('label', 'Hồ sơ')
        press('ctrl+3')
        wait_equal('the count', program.status, '12 startups')
        press('ctrl+n')
        program.dialog('New Startup')
        program.find('label', 'A draft of 10/03/2026 09:00 was not saved')
        program.click('button', 'Restore')
        wait_equal('the name', lambda: program.peek('text box', 'Name *').text, 'Chưa lưu')
        press('ctrl+Return')
        wait_equal('the count', program.status, '13 startups')

    def case_saved_draft_is_not_offered_again(self):
        program = self.program
        wait_equal('no dialog', program.dialogs, [])
        press('ctrl+n')
        program.dialog('New Startup')
        check_equal(program.peek('button', 'Restore'), None, 'a draft')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])
        program.close()


class Narrow(Filled):
    """A phone's width, by keyboard alone."""

    def case_register_is_opened(self):
        program = self.start(size=PHONE)
        program.tab_to('list item', 'Open a Register')
        press('Return')
        program.dialog('Registers')
        press('Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('group', 'Today')
        self.check_reach()

    def check_reach(self):
        """Tab comes to each button that is shown, and the window is no wider than the screen."""
        program = self.program
        part = program.dialog() if program.dialogs() else program.look()
        there = {node.address: node for role in ('button', 'toggle button', 'search box')
                 for node in part.find_all(role)
                 if node.has('FOCUSABLE') and node.has('SENSITIVE') and node.name not in WINDOW_BUTTONS}
        for _ in range(60):
            node = program.focused()
            if node is not None:
                there.pop(node.address, None)
            if not there:
                break
            press('Tab')
        check_equal([node.name for node in there.values()], [], 'what Tab does not reach')
        check_equal(program.size(), PHONE, 'the size of the window')

    def case_sidebar_leads_to_the_startups(self):
        program = self.program
        press('alt+Left')
        program.find('label', 'Cohorts')
        self.check_reach()
        wait('the sidebar', lambda: program.focused() is not None)
        press('ctrl+3')
        wait_equal('the count', program.status, '12 startups')
        self.check_reach()

    def case_startup_is_found_and_opened(self):
        program = self.program
        press('ctrl+f')
        type_text('ong vang')
        wait_equal('the count', program.status, '1 of 12 startups')
        program.tab_to('list item', 'Ong Vàng')
        press('Return')
        program.find('heading', 'Ong Vàng')
        self.check_reach()

    def case_startup_is_edited(self):
        program = self.program
        press('F2')
        program.dialog('Edit Startup')
        program.fill('text box', 'Tax code', '0109876081')
        self.check_reach()
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        program.find('label', 'Tax code')

    def case_cohort_and_its_report(self):
        program = self.program
        press('ctrl+2')
        program.find('label', 'Khóa 1')
        self.check_reach()
        program.tab_to('list item', 'Khóa 2')
        press('Return')
        program.find('group', 'Khóa 2')
        self.check_reach()
        press('ctrl+p')
        program.find('group', 'Cohort Report')
        self.check_reach()
        program.close()


tell([CommandLine, RealSpreadsheet, Neighbours, SuddenEnd, Narrow])
