/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Vietnamese order: listed texts in all normal forms, keys and comparison of one mind, and
 * threads. */
#include "config.h"

#include "inc-collate.h"
#include "inc-test-rows.h"

#include <string.h>

typedef void (*AppendKey) (const char *text, GByteArray *out);

static GBytes *
dup_key (const char *text, AppendKey append)
{
  GByteArray *key = g_byte_array_new ();

  append (text, key);
  return g_byte_array_free_to_bytes (key);
}

/* The one before comes first, however the two are composed. */
static void
check_neighbours (const char *before, const char *after, AppendKey append)
{
  static const GNormalizeMode modes[] = { G_NORMALIZE_NFC, G_NORMALIZE_NFD };

  g_test_message ("%s < %s", before, after);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *a = g_utf8_normalize (before, -1, modes[i & 1]);
      g_autofree char *b = g_utf8_normalize (after, -1, modes[i >> 1]);
      g_autoptr(GBytes) key_a = dup_key (a, append);
      g_autoptr(GBytes) key_b = dup_key (b, append);

      g_assert_cmpint (g_bytes_compare (key_a, key_b), <, 0);
    }
}

/* Rows are a list's name, and the text in the last field, in order. */
static void
check_order (GPtrArray *rows, guint text_field)
{
  for (guint i = 1; i < rows->len; i++)
    {
      char **before = rows->pdata[i - 1], **after = rows->pdata[i];
      gboolean people = g_str_has_prefix (after[0], "people");

      if (g_str_equal (before[0], after[0]))
        check_neighbours (before[text_field], after[text_field],
                          people ? inc_text_append_person_key : inc_text_append_sort_key);
    }
}

static void
test_order_own_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_own ("sort-order.csv", 2);

  g_assert_cmpuint (rows->len, ==, 53);
  check_order (rows, 1);
}

static void
test_order_shared_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_shared ("sort-order.csv", 3);

  if (rows != NULL)
    check_order (rows, 2);
}

static void
test_equal_texts_have_equal_keys (void)
{
  static const char *const pairs[][2] = {
    { "Hòa", "Ho\u0300a" }, { "Đường", "Ðường" }, { "đường", "ðu\u031Bo\u031B\u0300ng" },
    { "An", "an" }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr(GBytes) a = inc_text_dup_sort_key (pairs[i][0]);
      g_autoptr(GBytes) b = inc_text_dup_sort_key (pairs[i][1]);

      g_assert_true (g_bytes_equal (a, b));
      g_assert_cmpint (inc_text_compare (pairs[i][0], pairs[i][1]), ==, 0);
    }
}

static void
test_nothing_has_the_empty_key (void)
{
  static const char *const blank[] = { NULL, "" };
  g_autoptr(GByteArray) out = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      inc_text_append_sort_key (blank[i], out);
      inc_text_append_person_key (blank[i], out);
    }
  inc_text_append_person_key ("  ", out);
  g_assert_cmpuint (out->len, ==, 0);
}

static void
test_keys_hold_no_zero_and_are_appended (void)
{
  g_autoptr(GByteArray) out = g_byte_array_new ();
  g_autoptr(GBytes) key = inc_text_dup_sort_key ("Vườn ươm Đổi mới 2026");
  gsize n = g_bytes_get_size (key);

  g_byte_array_append (out, (const guint8 *) "ab", 2);
  inc_text_append_sort_key ("Vườn ươm Đổi mới 2026", out);
  g_assert_null (memchr (g_bytes_get_data (key, NULL), 0, n));
  g_assert_cmpmem (out->data, 2, "ab", 2);
  g_assert_cmpmem (out->data + 2, out->len - 2, g_bytes_get_data (key, NULL), n);
}

static void
test_person_key_is_given_name_then_rest (void)
{
  g_autoptr(GByteArray) joined = g_byte_array_new ();
  g_autoptr(GByteArray) person = g_byte_array_new ();

  inc_text_append_sort_key ("Ánh", joined);
  g_byte_array_append (joined, (const guint8 *) "", 1);
  inc_text_append_sort_key ("Phạm Thị", joined);
  inc_text_append_person_key ("Phạm Thị \u00A0Ánh ", person);
  g_assert_cmpmem (person->data, person->len, joined->data, joined->len);
}

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_compare_and_keys_agree (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_own ("sort-order.csv", 2);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < rows->len; j++)
      {
        const char *a = ((char **) rows->pdata[i])[1], *b = ((char **) rows->pdata[j])[1];
        g_autoptr(GBytes) key_a = inc_text_dup_sort_key (a);
        g_autoptr(GBytes) key_b = inc_text_dup_sort_key (b);

        g_assert_cmpint (sign (inc_text_compare (a, b)), ==, sign (g_bytes_compare (key_a, key_b)));
      }
  g_assert_cmpint (inc_text_compare (NULL, "a"), <, 0);
  g_assert_cmpint (inc_text_compare ("a", ""), >, 0);
}

/* Longer than what fits on the stack, and with keys longer than first thought. */
static void
test_long_texts_keep_their_end (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *shorter = NULL;
  g_autoptr(GBytes) key_a = NULL;
  g_autoptr(GBytes) key_b = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (text, i % 2 ? "đường " : "龘");
  shorter = g_strdup (text->str);
  g_string_append_c (text, 'a');
  key_a = inc_text_dup_sort_key (shorter);
  key_b = inc_text_dup_sort_key (text->str);
  g_assert_cmpint (g_bytes_compare (key_a, key_b), <, 0);
  g_assert_cmpint (inc_text_compare (shorter, text->str), <, 0);
}

static void
test_random_bytes_are_safe (void)
{
  g_autoptr(GByteArray) out = g_byte_array_new ();

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *bytes = g_malloc0 (17);

      for (guint j = 0; j < 16; j++)
        bytes[j] = g_test_rand_int_range (1, 0x100);
      g_byte_array_set_size (out, 0);
      inc_text_append_sort_key (bytes, out);
      inc_text_append_person_key (bytes, out);
      g_assert_cmpint (inc_text_compare (bytes, bytes), ==, 0);
    }
}

static gpointer
make_key (gpointer text)
{
  return inc_text_dup_sort_key (text);
}

static void
test_threads_make_the_same_key (void)
{
  GThread *threads[4];
  g_autoptr(GBytes) here = inc_text_dup_sort_key ("Đặng Thị Hoà");

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, make_key, (gpointer) "Đặng Thị Hoà");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr(GBytes) there = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (here, there));
    }
}

static void
test_version_names_the_rules (void)
{
  const char *version = inc_text_get_collator_version ();

  g_assert_true (g_regex_match_simple ("^vi-u-kn \\d+ [0-9.]+$", version, 0, 0));
  g_assert_true (version == inc_text_get_collator_version ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/collate/order-own-rows", test_order_own_rows);
  g_test_add_func ("/base/collate/order-shared-rows", test_order_shared_rows);
  g_test_add_func ("/base/collate/equal-texts-have-equal-keys", test_equal_texts_have_equal_keys);
  g_test_add_func ("/base/collate/nothing-has-the-empty-key", test_nothing_has_the_empty_key);
  g_test_add_func ("/base/collate/keys-hold-no-zero-and-are-appended",
                   test_keys_hold_no_zero_and_are_appended);
  g_test_add_func ("/base/collate/person-key-is-given-name-then-rest",
                   test_person_key_is_given_name_then_rest);
  g_test_add_func ("/base/collate/compare-and-keys-agree", test_compare_and_keys_agree);
  g_test_add_func ("/base/collate/long-texts-keep-their-end", test_long_texts_keep_their_end);
  g_test_add_func ("/base/collate/random-bytes-are-safe", test_random_bytes_are_safe);
  g_test_add_func ("/base/collate/threads-make-the-same-key", test_threads_make_the_same_key);
  g_test_add_func ("/base/collate/version-names-the-rules", test_version_names_the_rules);
  return g_test_run ();
}
