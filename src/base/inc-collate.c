/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sort keys from ICU's Vietnamese collator.  Each thread has its own, so that nobody has to ask
 * whether a UCollator may be shared.  Short texts pass through the stack; keys are made in the
 * caller's buffer. */
#include "config.h"

#include "inc-collate.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

/* Raised when keys change for another reason than ICU's version. */
#define KEY_SCHEME "vi-u-kn 1"

#define N_STACK 256

static GPrivate collator_of_thread = G_PRIVATE_INIT ((GDestroyNotify) ucol_close);

static UCollator *
open_collator (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("vi-u-kn", &status); /* kn: Khóa 2 before Khóa 10 */

  /* The last one: without its data ICU falls silently back to an order in which đ is a d. */
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING)
    g_error ("ICU has no Vietnamese collation: %s", u_errorName (status));
  ucol_setStrength (collator, UCOL_SECONDARY); /* letters, then tones; case is no order */
  return collator;
}

static UCollator *
get_collator (void)
{
  UCollator *collator = g_private_get (&collator_of_thread);

  if (G_UNLIKELY (collator == NULL))
    {
      collator = open_collator ();
      g_private_set (&collator_of_thread, collator);
    }
  return collator;
}

/* As UTF-16, which never has more units than UTF-8 has bytes: in stack, or in heap where that is
 * too small. */
static const UChar *
widen (const char *text, gsize n_bytes, UChar stack[N_STACK], UChar **heap, int32_t *n)
{
  UChar *units = n_bytes <= N_STACK ? stack : (*heap = g_new (UChar, n_bytes));

  *n = 0;
  for (int32_t i = 0; i < (int32_t) n_bytes;)
    {
      UChar32 c;

      U8_NEXT_OR_FFFD (text, i, (int32_t) n_bytes, c);
      if (c == 0xD0 || c == 0xF0) /* Ð and ð, which old files have for Đ and đ */
        c = c == 0xD0 ? 0x110 : 0x111;
      U16_APPEND_UNSAFE (units, *n, c);
    }
  return units;
}

static void
append_key (const char *text, gsize n_bytes, GByteArray *out)
{
  UChar stack[N_STACK];
  g_autofree UChar *heap = NULL;
  const UChar *units;
  guint start = out->len;
  int32_t n, size, room = 3 * n_bytes + 16;

  if (n_bytes == 0)
    return;
  units = widen (text, n_bytes, stack, &heap, &n);
  g_byte_array_set_size (out, start + room);
  size = ucol_getSortKey (get_collator (), units, n, out->data + start, room);
  if (size > room)
    {
      g_byte_array_set_size (out, start + size);
      ucol_getSortKey (get_collator (), units, n, out->data + start, size);
    }
  g_byte_array_set_size (out, start + size - 1);
}

/* Moves end back over white space, or over what is none. */
static const char *
skip_back (const char *start, const char *end, gboolean spaces)
{
  while (end > start)
    {
      const char *before = g_utf8_find_prev_char (start, end);
      gunichar c = before != NULL ? g_utf8_get_char_validated (before, end - before) : 0;

      if (before == NULL || g_unichar_isspace (c) != spaces)
        break;
      end = before;
    }
  return end;
}

GBytes *
inc_text_dup_sort_key (const char *text)
{
  GByteArray *key = g_byte_array_new ();

  inc_text_append_sort_key (text, key);
  return g_byte_array_free_to_bytes (key);
}

void
inc_text_append_sort_key (const char *text, GByteArray *out)
{
  if (text != NULL)
    append_key (text, strlen (text), out);
}

void
inc_text_append_person_key (const char *name, GByteArray *out)
{
  const char *end, *given, *rest_end;

  if (name == NULL)
    return;
  end = skip_back (name, name + strlen (name), TRUE);
  given = skip_back (name, end, FALSE);
  rest_end = skip_back (name, given, TRUE);
  if (end == name)
    return;
  append_key (given, end - given, out);
  g_byte_array_append (out, (const guint8 *) "", 1); /* below every byte of a key: An before Anh */
  append_key (name, rest_end - name, out);
}

const char *
inc_text_get_collator_version (void)
{
  static char *text;
  char version[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo numbers;

  if (g_once_init_enter_pointer (&text))
    {
      ucol_getVersion (get_collator (), numbers);
      u_versionToString (numbers, version);
      g_once_init_leave_pointer (&text, g_strconcat (KEY_SCHEME " ", version, NULL));
    }
  return text;
}

char *
inc_text_dup_icu_version (void)
{
  char version[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo numbers;

  u_getVersion (numbers);
  u_versionToString (numbers, version);
  return g_strdup (version);
}

int
inc_text_compare (const char *a, const char *b)
{
  UChar stack_a[N_STACK], stack_b[N_STACK];
  g_autofree UChar *heap_a = NULL;
  g_autofree UChar *heap_b = NULL;
  const UChar *units_a, *units_b;
  int32_t n_a, n_b;

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0')
    return (a != NULL && *a != '\0') - (b != NULL && *b != '\0');
  units_a = widen (a, strlen (a), stack_a, &heap_a, &n_a);
  units_b = widen (b, strlen (b), stack_b, &heap_b, &n_b);
  return ucol_strcoll (get_collator (), units_a, n_a, units_b, n_b);
}
