#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Incubator authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an independent reader finds in an XLSX file: usage: dump-sheet.py FILE.

A line a row: type:value of each cell, with its number format where it is not text; heads of sheets say what stays when one
scrolls and how wide the columns are.
"""
import datetime
import sys

import openpyxl


def show(cell):
    if cell.value is None:
        return "-"
    if isinstance(cell.value, datetime.datetime):
        return f"date:{cell.value:%Y-%m-%d}:{cell.number_format}"
    if isinstance(cell.value, (int, float)):
        return f"number:{cell.value}:{cell.number_format}"
    return f"text:{cell.value}" + ("*" if cell.font.b else "")


book = openpyxl.load_workbook(sys.argv[1])
print(f"{book.properties.title}|{book.properties.creator}|{book.properties.created}")
for sheet in book:
    widths = " ".join(f"{name}={sheet.column_dimensions[name].width:.0f}" for name in sorted(sheet.column_dimensions))
    print(f"[{sheet.title}] {sheet.freeze_panes} {widths}")
    for row in sheet.iter_rows():
        print(" | ".join(show(cell) for cell in row))
