# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program, worked from outside: what it shows is read through AT-SPI (accessible.py),
what it is told comes as keys and pointer events from the X server. Files are chosen through a portal
of our own, as in a sandbox. Nothing waits for a time, everything waits for a condition.

Rows of GtkColumnView can be read but not acted on through AT-SPI: hence real keys and clicks.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

from accessible import Bus
from screen import Screen

screen = Screen()
accessibility = Bus()
PATIENCE = 15  # seconds until a wait gives up


class Failure(Exception):
    """What was expected did not come."""


def turn():
    """Lets our side of the bus answer."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def wait(what, condition, patience=PATIENCE):
    """Returns the first true value of condition; what says in words what is waited for."""
    deadline = time.monotonic() + patience
    while True:
        turn()
        try:
            value = condition()
        except GLib.Error:  # a node that has just gone
            value = None
        if value:
            return value
        if time.monotonic() > deadline:
            raise Failure(f'waited {patience} s in vain for {what}')
        time.sleep(0.01)


def check_equal(found, expected, what=''):
    if found != expected:
        raise Failure(f'{what}: found {found!r}, expected {expected!r}')


def wait_equal(what, read, expected, patience=PATIENCE):
    """Waits until what read returns is as expected, and tells the last value if it never is."""
    seen = []

    def compare():
        seen[:] = [read()]
        return seen[0] == expected
    try:
        wait(what, compare, patience)
    except Failure:
        raise Failure(f'{what}: found {seen[0] if seen else None!r}, expected {expected!r}') from None


# --- Keys and pointer ------------------------------------------------------------------------

def xdotool(*words):
    done = subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True, check=False)
    return done.stdout.split()


def press(*keys):
    """Keys by their X names, such as 'ctrl+Return'."""
    xdotool('key', '--clearmodifiers', '--delay', 2, *keys)


def type_text(text):
    """ASCII by its keys; other letters by their number, as GTK's own input method takes them."""
    for part in re.findall('[\x20-\x7e]+|.', text):
        if ord(part[0]) < 0x7f:
            xdotool('type', '--delay', 2, '--', part)
        else:
            press('ctrl+shift+u', *f'{ord(part):x}', 'space')


# --- The program -----------------------------------------------------------------------------

class Home:
    """Personal folders of their own, which last as long as this."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix='incubator-e2e-'))
        for name in ('config', 'data', 'state', 'cache'):
            (self.path / name).mkdir()
        settings = self.path / 'config' / 'gtk-4.0' / 'settings.ini'  # nothing is half shown
        settings.parent.mkdir()
        settings.write_text('[Settings]\ngtk-enable-animations=0\n', encoding='utf-8')

    def environment(self):
        return dict(
            os.environ, HOME=str(self.path), XDG_CONFIG_HOME=f'{self.path}/config', XDG_DATA_HOME=f'{self.path}/data',
            XDG_STATE_HOME=f'{self.path}/state', XDG_CACHE_HOME=f'{self.path}/cache', LC_ALL='C.UTF-8', LANGUAGE='',
            TZ='Asia/Ho_Chi_Minh', GSETTINGS_BACKEND='keyfile', GSK_RENDERER='cairo', GDK_BACKEND='x11',
            GDK_DEBUG='portals', G_DEBUG='gc-friendly', INC_FAKE_NOW='2026-03-10T09:00:00.000+07:00', GTK_A11Y='atspi')

    def register(self, name):
        return self.path / 'data' / 'incubator' / 'registers' / f'{name}.incubator'

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Program:
    """One running program with its window."""

    def __init__(self, executable, home, *arguments, bus=None, size=None):
        self.home = home
        self.log = tempfile.TemporaryFile('w+', encoding='utf-8')
        environment = home.environment() | {'AT_SPI_BUS_ADDRESS': accessibility.address}
        if bus is not None:
            environment['DBUS_SESSION_BUS_ADDRESS'] = bus
        self.process = subprocess.Popen([executable, *map(str, arguments)], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        self.address = wait('the program on the accessibility bus', self._find_application)
        self.window = wait('its window', self._find_window)
        if size is not None:
            xdotool('windowsize', '--sync', self.window, *size)
        self.take_focus()

    def _find_application(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}: {self.read_log()}')
        return accessibility.find_application(self.process.pid)

    def _find_window(self):
        ids = xdotool('search', '--onlyvisible', '--pid', self.process.pid)
        return ids[-1] if ids else None

    def take_focus(self):
        """There is no window manager to give it."""
        xdotool('windowraise', self.window, 'windowfocus', '--sync', self.window)

    def size(self):
        words = xdotool('getwindowgeometry', '--shell', self.window)
        sizes = dict(word.split('=') for word in words)
        return int(sizes['WIDTH']), int(sizes['HEIGHT'])

    # What it shows.

    def look(self):
        return accessibility.look(self.address)

    def peek(self, role=None, name=None):
        return self.look().peek(role, name)

    def find(self, role=None, name=None, within=None):
        """Waits for it; within: a function from the whole to a part, or None."""
        def search():
            part = self.look() if within is None else within(self.look())
            return part and part.peek(role, name)
        return wait(f'{role or "anything"} {name!r}', search)

    def wait_gone(self, role=None, name=None):
        wait(f'{role} {name!r} to go', lambda: self.peek(role, name) is None)

    def dialog(self, name=None):
        """Waits for the dialog on top to be the one of that name."""
        def topmost():
            found = list(self._dialogs())
            return found[-1] if found and name in (None, found[-1].name) else None
        return wait(f'the dialog {name!r}', topmost)

    def _dialogs(self):
        return (node for node in self.look().walk() if node.role in ('dialog', 'alert dialog'))

    def dialogs(self):
        return [node.name for node in self._dialogs()]

    def focused(self):
        """The innermost thing with the focus."""
        found = [node for node in self.look().walk() if node.has('FOCUSED')]
        return found[-1] if found else None

    # What a person does.

    def point(self, node):
        """Its middle on the screen, save for a few pixels: GTK forgets the padding of what is
        around, of which the window's own is known."""
        frame = self.look().peek('window').box
        x, y, width, height = node.box
        return x - 2 * frame[0] + width // 2, y - 2 * frame[1] + height // 2

    def click(self, role, name=None, times=1, within=None):
        """Waits for it and for its rest, and clicks."""
        places = []

        def rests():
            node = self.find(role, name, within)
            places.append(self.point(node))
            return len(places) > 1 and places[-1] == places[-2]
        wait(f'{role} {name!r} to rest', rests)
        x, y = places[-1]
        xdotool('mousemove', x, y, 'click', '--repeat', times, '--delay', 40, 1)

    def tab_to(self, role, name=None, keys='Tab'):
        """By the keyboard's own way."""
        seen = []
        for _ in range(80):
            node = self.focused()
            if node is not None and node.role == role and node.is_called(name):
                return node
            seen.append(f'{node.role} {node.name!r}' if node else 'nothing')
            press(keys)
        raise Failure(f'{keys} never reaches {role} {name!r}, but {", ".join(seen)}')

    def click_menu(self, item, button='More', within=None):
        """Opens a menu by its button and takes an item of it."""
        self.click('toggle button', button, within=within)
        self.click('menu item', item)

    def choose(self, value):
        """In the combo box that has the focus."""
        press('space')

        def reached():
            node = self.focused()
            if node is None or node.role != 'list item':
                return False
            if node.texts() != [value]:
                press('Down')
                return False
            press('Return')
            return True
        wait(f'the choice {value!r}', reached)
        wait('the choices to close', lambda: self.focused() is not None and self.focused().role == 'combo box')

    def fill(self, role, name, text):
        """Goes to a field by Tab and types over what it has."""
        self.tab_to(role, name)
        press('ctrl+a')
        type_text(text)

    # What its pages say.

    def rows(self, table='Startups'):
        """The texts of the cells, without the headings."""
        grid = self.look().peek('tree grid', table)
        rows = [[cell.name for cell in row.find_all('grid cell')] for row in grid.find_all('row')] if grid else []
        return [row for row in rows if row]

    def names(self, table='Startups'):
        return [row[0] for row in self.rows(table)]

    def status(self):
        node = self.peek('status')
        return node.text if node else None

    def problem(self, field):
        """What a form says beneath a field."""
        row = self.look().peek('list item', re.compile(f'^{re.escape(field)}'))
        return row.texts()[-1] if row else None

    # Its end.

    def read_log(self):
        self.log.seek(0)
        return self.log.read()

    def wait_end(self):
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failure('the program does not end') from None
        log = self.read_log()
        if code != 0 or log:
            raise Failure(f'the program ended with {code} and said: {log}')

    def close(self):
        """As a person closes it, and no other way."""
        self.take_focus()
        press('ctrl+w')
        self.wait_end()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def save_evidence(self, path):
        """A picture and the tree, for people."""
        screen.save_picture(path.with_suffix('.png'))
        try:
            tree = '\n'.join(self.look().lines())
        except GLib.Error as problem:
            tree = str(problem)
        path.with_suffix('.txt').write_text(f'{tree}\n\n{self.read_log()}', encoding='utf-8')


# --- Choosing files --------------------------------------------------------------------------

PORTAL = '''<node><interface name="org.freedesktop.portal.FileChooser">
  <property name="version" type="u" access="read"/>
  <method name="OpenFile"><arg type="s"/><arg type="s"/><arg type="a{sv}"/><arg type="o" direction="out"/></method>
  <method name="SaveFile"><arg type="s"/><arg type="s"/><arg type="a{sv}"/><arg type="o" direction="out"/></method>
</interface></node>'''


class FileChooser:
    """The portal: answers what the program asks with the file that the test has laid ready."""

    def __init__(self):
        self.answers = []
        self.asked = []  # (title, proposed name) of each question
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(PORTAL).interfaces[0]
        self.bus.register_object('/org/freedesktop/portal/desktop', interface, self._on_call, self._on_property, None)
        Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE)
        wait('the portal on the bus', lambda: self.bus.call_sync(
            'org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner',
            GLib.Variant('(s)', ('org.freedesktop.portal.Desktop',)), None, 0, -1).unpack()[0])

    def _on_property(self, _bus, _sender, _path, _interface, _name):
        return GLib.Variant('u', 4)

    def _on_call(self, bus, sender, _path, _interface, _method, parameters, invocation):
        _parent, title, options = parameters.unpack()
        handle = '/org/freedesktop/portal/desktop/request/{}/{}'.format(
            sender[1:].replace('.', '_'), options['handle_token'])
        self.asked.append((title, options.get('current_name')))
        invocation.return_value(GLib.Variant('(o)', (handle,)))
        path = self.answers.pop(0) if self.answers else None
        results = {} if path is None else {'uris': GLib.Variant('as', [pathlib.Path(path).as_uri()])}
        bus.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response',
                        GLib.Variant('(ua{sv})', (1 if path is None else 0, results)))

    def will_choose(self, path):
        self.answers.append(path)
