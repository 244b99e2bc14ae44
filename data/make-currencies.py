#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-currencies.py > src/base/inc-currency-table.c: the currencies of ISO 4217, by code.

The codes are read from the package iso-codes, the names from the ICU library of this machine (see
SOURCES.md). Neither has the number of decimals as ISO 4217 gives it (CLDR says how many are
commonly printed), so those stand here. Run it by hand when ISO adds a currency.
"""

import ctypes
import glob
import json
import re
import sys

CODES = '/usr/share/iso-codes/json/iso_4217.json'
LIBRARIES = ['/usr/lib/*/libicuuc.so.*', '/usr/lib/libicuuc.so.*', '/usr/lib64/libicuuc.so.*']
LONG_NAME = 1

# ISO 4217, list one; every other currency has two decimals.
EXPONENTS = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
}
# Nobody is paid in these: funds, units of account, metals, codes for tests and for none.
NO_MONEY = set('BOV CHE CHW CLF COU MXV USN USS UYI UYW XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT '
               'XSU XTS XUA XXX'.split())
# Where ICU's Vietnamese is not what people here write.
VIETNAMESE = {
    'AUD': 'Đô la Úc',
    'CHF': 'Franc Thụy Sĩ',
    'PHP': 'Peso Philippines',
    'THB': 'Baht Thái Lan',
}


def open_icu():
    """Gives name(code, language) of the newest ICU here."""
    found = [(int(match.group(1)), path) for pattern in LIBRARIES for path in glob.glob(pattern)
             if (match := re.search(r'\.so\.(\d+)$', path))]
    version, path = max(found)
    get_name = getattr(ctypes.CDLL(path), f'ucurr_getName_{version}')
    get_name.restype = ctypes.c_void_p

    def name(code, language):
        units = (ctypes.c_uint16 * 4)(*map(ord, code), 0)
        is_choice, length, status = ctypes.c_byte(), ctypes.c_int32(), ctypes.c_int()
        text = get_name(units, language.encode(), LONG_NAME, ctypes.byref(is_choice),
                        ctypes.byref(length), ctypes.byref(status))
        return ctypes.string_at(text, 2 * length.value).decode('utf-16-le')

    return name


def rows():
    name = open_icu()
    exponents = {code: number for number, codes in EXPONENTS.items() for code in codes.split()}
    with open(CODES, encoding='utf-8') as file:
        entries = json.load(file)['4217']
    for entry in sorted(entries, key=lambda each: each['alpha_3']):
        code = entry['alpha_3']
        if code in NO_MONEY:
            continue
        english = name(code, 'en')
        if english == code:
            english = entry['name']
        vietnamese = VIETNAMESE.get(code, name(code, 'vi'))
        if vietnamese == code:
            vietnamese = english
        yield f'  {{ "{code}", {exponents.get(code, 2)}, "{english}", "{vietnamese}" }},'


def main():
    lines = list(rows())
    sys.stdout.write('\n'.join([
        '/* SPDX-FileCopyrightText: 2026 The Incubator authors',
        ' * SPDX-FileCopyrightText: 1991-2024 Unicode, Inc.',
        ' * SPDX-License-Identifier: GPL-3.0-or-later AND Unicode-3.0 */',
        '',
        '/* The currencies of ISO 4217, by code.  Made by data/make-currencies.py; see data/SOURCES.md. */',
        '#include "config.h"',
        '',
        '#include "inc-currency.h"',
        '',
        'const IncCurrency inc_currency_table[] = {',
        *lines,
        '};',
        'const guint inc_currency_table_size = G_N_ELEMENTS (inc_currency_table);',
        '',
    ]))


if __name__ == '__main__':
    main()
