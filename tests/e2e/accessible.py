# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, read over the accessibility bus: whole trees at once, with all questions
of one depth on their way together. (The Atspi library asks for one thing after another.)"""

from gi.repository import Gio, GLib

SHOWN_ROWS = 40  # of a table; GTK keeps some 200 alive
LABELLED_BY = 2
STATES = {'CHECKED': 4, 'FOCUSABLE': 11, 'FOCUSED': 12, 'PRESSED': 20, 'SELECTED': 23, 'SENSITIVE': 24,
          'SHOWING': 25}


class Node:
    """One thing that is shown, as it was when it was looked at."""

    def __init__(self, bus, address):
        self.bus = bus
        self.address = address  # bus name and path
        self.role = self.name = ''
        self.states = 0
        self.children = []
        self.parent = None

    def ask(self, interface, method, parameters=None):
        return self.bus.call(self.address, interface, method, parameters)

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    @property
    def text(self):
        """What an entry or label says now."""
        try:
            return self.ask('Text', 'GetText', GLib.Variant('(ii)', (0, -1)))[0]
        except GLib.Error:
            return self.name

    @property
    def box(self):
        """Place in the window and size."""
        return self.ask('Component', 'GetExtents', GLib.Variant('(u)', (1,)))[0]

    def label(self):
        """What names a thing without a name of its own, such as an item of a menu."""
        for kind, targets in self.ask('Accessible', 'GetRelationSet')[0]:
            if kind == LABELLED_BY:
                return ' '.join(Node(self.bus, target).text for target in targets)
        return ''

    def walk(self):
        """All beneath, depth first."""
        for child in self.children:
            yield child
            yield from child.walk()

    def is_called(self, name):
        """name: whole, or a compiled pattern that matches somewhere, or None for any."""
        return name is None or bool(name.search(self.name) if hasattr(name, 'search') else name == self.name)

    def find_all(self, role=None, name=None):
        return (node for node in self.walk() if role in (None, node.role) and node.is_called(name))

    def peek(self, role=None, name=None):
        """The first of that role and name, or None."""
        return next(self.find_all(role, name), None)

    def texts(self, role='label'):
        """The words of all that is shown beneath."""
        return [node.name for node in self.find_all(role) if node.name]

    def lines(self, depth=0):
        """For people."""
        for child in self.children:
            states = [state.lower() for state in ('FOCUSED', 'SELECTED', 'CHECKED', 'PRESSED') if child.has(state)]
            if not child.has('SENSITIVE'):
                states.append('insensitive')
            text = child.text if child.role == 'text' else ''
            yield f'{"  " * depth}{child.role} {child.name!r} {text} {" ".join(states)}'
            yield from child.lines(depth + 1)


class Bus:
    """The accessibility bus of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                                         GLib.VariantType('(s)'), 0, -1).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            self.address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION)

    def call(self, address, interface, method, parameters=None):
        return self.connection.call_sync(*address, f'org.a11y.atspi.{interface}', method, parameters,
                                         None, 0, 5000).unpack()

    def get_pid(self, name):
        return self.connection.call_sync(
            'org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
            GLib.Variant('(s)', (name,)), None, 0, 5000).unpack()[0]

    def find_application(self, pid):
        """Its address, or None."""
        root = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
        for name, path in self.call(root, 'Accessible', 'GetChildren')[0]:
            if self.get_pid(name) == pid:
                return name, path
        return None

    def _ask_all(self, questions):
        """questions: (address, interface, method, parameters, answered); returns when all are answered or refused."""
        open_questions = len(questions)

        def on_answer(connection, result, answered):
            nonlocal open_questions
            open_questions -= 1
            try:
                answered(connection.call_finish(result).unpack())
            except GLib.Error:
                pass  # gone meanwhile
        for address, interface, method, parameters, answered in questions:
            self.connection.call(*address, interface, method, parameters, None, 0, 5000, None, on_answer, answered)
        while open_questions > 0:
            GLib.MainContext.default().iteration(True)

    def _questions(self, node, found):
        name = GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', 'Name'))
        accessible = 'org.a11y.atspi.Accessible'
        return [
            (node.address, accessible, 'GetState', None,
             lambda answer: setattr(node, 'states', answer[0][0] | answer[0][1] << 32)),
            (node.address, accessible, 'GetRoleName', None, lambda answer: setattr(node, 'role', answer[0])),
            (node.address, 'org.freedesktop.DBus.Properties', 'Get', name,
             lambda answer: setattr(node, 'name', answer[0])),
            (node.address, accessible, 'GetChildren', None, lambda answer: found.append((node, answer[0]))),
        ]

    def look(self, address):
        """The tree of what is showing there."""
        root = Node(self, address)
        level = [root]
        while level:
            found = []
            self._ask_all([question for node in level for question in self._questions(node, found)])
            level = []
            for node, addresses in found:
                if node is not root and not node.has('SHOWING'):
                    continue
                for child_address in addresses[:SHOWN_ROWS]:
                    child = Node(self, child_address)
                    child.parent = node
                    node.children.append(child)
                level += node.children
        self._prune(root)
        return root

    def _prune(self, node):
        node.children = [child for child in node.children if child.has('SHOWING')]
        for child in node.children:
            self._prune(child)
            if not child.name and child.role == 'menu item':
                child.name = child.label()
