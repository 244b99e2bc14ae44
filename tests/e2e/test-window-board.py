#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board of a cohort and its timeline: cards moved by keys and by the pointer, and back.
Usage: test-window-board.py PROGRAM FOLDER [STORY…]"""

import itertools
import re

from driver import check_equal, press, type_text, wait, wait_equal, xdotool
from story import Filled, tell

WHO = {'Applied': [], 'Admitted': ['Ốc Đảo'],
       'In incubation': ['Ẩm Thực Phố', 'Âu Lạc Y Tế', 'Duong Robotics', 'Ong Vàng', 'Ước Mơ Xanh'], 'Graduated': []}


def moved(name, before, after):
    """Who stands where after one card has gone."""
    board = {stage: [card for card in cards if card != name] for stage, cards in WHO.items()}
    board[after] = sorted([*board[after], name])
    check_equal(name in WHO[before], True, f'{name} in {before}')
    return board


class Board(Filled):
    """A programme officer moves the startups of one cohort."""

    def board(self):
        """Who stands in which column."""
        root = self.program.look()
        lists = ((stage, root.peek('list', stage)) for stage in WHO)
        return {stage: sorted(card.name for card in cards.find_all('list item')) if cards else []
                for stage, cards in lists}

    def wait_board(self, what, expected):
        wait_equal(what, self.board, {stage: sorted(cards) for stage, cards in expected.items()})

    def focus(self):
        node = self.program.focused()
        return node and node.name

    # Keys.

    def case_cohort_opens_as_a_board(self):
        program = self.open_first()
        press('ctrl+2')
        program.click('label', 'Khóa 2')
        program.find('group', 'Admitted, 1')
        self.wait_board('the board', WHO)

    def case_arrows_go_from_card_to_card(self):
        program = self.program
        program.tab_to('list item', 'Ốc Đảo')
        press('Right')
        wait_equal('the focus to the right', lambda: self.program.focused().parent.name, 'In incubation')
        first = self.focus()
        press('Down')
        wait('the card below', lambda: self.focus() not in (first, None))
        press('Up')
        wait_equal('the card above', self.focus, first)
        press('Left')
        wait_equal('back', self.focus, 'Ốc Đảo')

    def case_ctrl_shift_right_asks_date_and_reason(self):
        program = self.program
        press('ctrl+shift+Right')
        program.dialog('Change Stage')
        check_equal(program.peek('combo box', 'Stage *').texts()[-1], 'In incubation', 'the stage proposed')
        program.fill('text box', 'Date *', '10/03/2026')
        program.fill('text box', 'Reason', 'Đã ký hợp đồng')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        self.wait_board('the card in its new column', moved('Ốc Đảo', 'Admitted', 'In incubation'))

    def case_focus_follows_the_card(self):
        wait_equal('the focus', self.focus, 'Ốc Đảo')
        check_equal(self.program.focused().parent.name, 'In incubation', 'its column')

    def case_undo_brings_it_back(self):
        press('ctrl+z')
        self.wait_board('the board as before', WHO)
        wait_equal('the focus on the card', self.focus, 'Ốc Đảo')

    def case_redo_moves_it_again_and_undo_back(self):
        press('ctrl+shift+z')
        self.wait_board('the card in its new column', moved('Ốc Đảo', 'Admitted', 'In incubation'))
        press('ctrl+z')
        self.wait_board('the board as before', WHO)

    def case_cancelled_move_changes_nothing(self):
        program = self.program
        wait_equal('the focus on the card', self.focus, 'Ốc Đảo')
        press('ctrl+shift+Right')
        program.dialog('Change Stage')
        press('Escape')
        wait_equal('no dialog', program.dialogs, [])
        self.wait_board('the board as before', WHO)
        wait_equal('the focus on the card', self.focus, 'Ốc Đảo')

    def case_space_picks_up_and_escape_gives_back(self):
        program = self.program
        press('space', 'Right')
        program.find('label', 'Moves to In incubation')
        press('Right')
        program.find('label', 'Moves to Graduated')
        press('Escape')
        program.wait_gone('label', 'Moves to Graduated')
        check_equal(program.dialogs(), [], 'open dialogs')
        press('space', 'Right', 'Left')  # to where it was
        program.wait_gone('label', 'Moves to In incubation')
        press('Return')
        check_equal(program.dialogs(), [], 'open dialogs')
        check_equal(self.focus(), 'Ốc Đảo', 'the focus')

    def case_put_down_two_columns_on(self):
        program = self.program
        press('space', 'Right', 'Right', 'space')
        program.dialog('Change Stage')
        check_equal(program.peek('combo box', 'Stage *').texts()[-1], 'Graduated', 'the stage proposed')
        press('ctrl+Return')
        self.wait_board('the graduate', moved('Ốc Đảo', 'Admitted', 'Graduated'))
        wait_equal('the focus', self.focus, 'Ốc Đảo')
        press('ctrl+z')
        self.wait_board('the board as before', WHO)

    def case_enter_opens_the_startup(self):
        program = self.program
        wait_equal('the focus on the card', self.focus, 'Ốc Đảo')
        press('Return')
        program.find('heading', 'Ốc Đảo')
        press('alt+Left')
        self.wait_board('the board', WHO)

    def case_menu_of_a_card_takes_it_out_of_the_flow(self):
        program = self.program
        program.tab_to('list item', 'Ốc Đảo')
        press('shift+F10')
        program.click('menu item', 'Change Stage…')
        program.dialog('Change Stage')
        program.tab_to('combo box', 'Stage *')
        program.choose('Withdrawn')
        program.fill('text box', 'Reason', 'Chuyển vào Nam')
        press('ctrl+Return')
        self.wait_board('nobody admitted', WHO | {'Admitted': []})
        program.click('label', 'Left: 1')
        program.find('label', 'Withdrawn · 10/03/2026')
        press('Escape', 'ctrl+z')
        self.wait_board('the board as before', WHO)

    # The pointer.

    def carry_to(self, x, y, reached):
        """With the button held down: a hand never rests, and a drag hears of the place by each motion."""
        places = itertools.cycle(((x, y), (x + 3, y)))

        def move():
            xdotool('mousemove', *next(places))
            return reached()
        wait('what is carried to be seen', move)

    def drag(self, name, column):
        """Takes a card up and carries it over a column, without letting it go."""
        program = self.program
        root = program.look()
        x, y = program.point(root.peek('list item', name))
        to_x, _y = program.point(root.peek('list', column))
        xdotool('mousemove', x, y, 'mousedown', 1)
        for step in range(1, 6):
            xdotool('mousemove', x + 6 * step, y)
        self.carry_to(to_x, y, lambda: program.peek('label', f'Moves to {column}'))

    def case_pointer_carries_a_card_to_another_column(self):
        program = self.program
        self.drag('Ong Vàng', 'Graduated')
        xdotool('mouseup', 1)
        program.dialog('Change Stage')
        program.wait_gone('label', 'Moves to Graduated')
        program.tab_to('text box', 'Reason')
        type_text('Xong')
        press('ctrl+Return')
        wait_equal('no dialog', program.dialogs, [])
        self.wait_board('the graduate', moved('Ong Vàng', 'In incubation', 'Graduated'))
        wait_equal('the focus', self.focus, 'Ong Vàng')
        program.find('button', 'Undo')
        press('ctrl+z')
        self.wait_board('the board as before', WHO)

    def case_card_put_down_where_it_was_does_nothing(self):
        program = self.program
        self.drag('Ong Vàng', 'Graduated')
        x, y = program.point(program.look().peek('list item', 'Ước Mơ Xanh'))
        self.carry_to(x, y, lambda: program.peek('label', 'Moves to Graduated') is None)
        xdotool('mouseup', 1)
        self.wait_board('the board as before', WHO)
        check_equal(program.dialogs(), [], 'open dialogs')

    # The timeline.

    def case_timeline_tells_dates_and_reasons(self):
        program = self.program
        program.click('label', re.compile('Timeline'))
        rows = program.find('list', 'Startups over time')
        check_equal([row.name for row in rows.find_all('list item')],
                    ['Ẩm Thực Phố', 'Âu Lạc Y Tế', 'Duong Robotics', 'Ong Vàng', 'Ốc Đảo', 'Ước Mơ Xanh'])
        program.tab_to('list item')
        press('Down', 'Down')
        name = self.focus()
        program.find('label', f'{name}: In incubation 10/03/2026')
        press('Return')
        program.find('heading', name)

    def case_earlier_date_is_recorded_and_moves_nothing(self):
        program = self.program
        press('alt+Left')
        program.click('label', re.compile('Board'))
        self.wait_board('the board', WHO)
        program.tab_to('list item', 'Ốc Đảo')
        press('ctrl+shift+Right')
        program.dialog('Change Stage')
        program.fill('text box', 'Date *', '09/03/2026')
        press('ctrl+Return')
        program.find('label', 'Recorded before its present stage: Admitted since 10/03/2026')
        self.wait_board('the board as before', WHO)
        program.click('label', re.compile('Timeline'))

    def case_view_is_remembered(self):
        program = self.program
        press('alt+Left')
        program.click('label', 'Khóa 1')
        program.find('list', 'Startups over time')

    def case_log_is_empty_at_the_end(self):
        self.program.close()


tell([Board])
