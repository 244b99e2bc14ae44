/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* generate ROWS FILE: a spreadsheet of startups that never were, the same bytes each time.
 *
 * Names and texts are put together from the word tables below, tax codes begin with 99 (no province
 * has that number) and have a right check digit; the startups are spread over 40 cohorts, two a
 * year.  100,000 rows are about 28 MB. */
#include "config.h"

#include <gio/gio.h>

enum
{
  FIRST_YEAR = 2006,
  N_YEARS = 20,
  BLOCK = 1024 * 1024,
};

static const char *const syllables[] = {
  "Ánh",   "An",    "Ân",    "Bách",  "Bảo",  "Bình",  "Cẩm",    "Châu",  "Chi",   "Đại",
  "Đăng",  "Đạt",   "Đông",  "Đức",   "Dung", "Dũng",  "Đường",  "Dương", "Gia",   "Giang",
  "Hà",    "Hải",   "Hạnh",  "Hiền",  "Hoà",  "Hoàng", "Hồng",   "Huệ",   "Hương", "Khánh",
  "Khoa",  "Kiên",  "Kim",   "Lam",   "Lâm",  "Lan",   "Linh",   "Lộc",   "Long",  "Lúa",
  "Mai",   "Minh",  "Mộc",   "Nam",   "Ngân", "Ngọc",  "Nguyên", "Nhật",  "Phong", "Phú",
  "Phúc",  "Quang", "Quý",   "Quỳnh", "Sao",  "Sen",   "Sơn",    "Tâm",   "Tân",   "Thái",
  "Thanh", "Thảo",  "Thiên", "Thịnh", "Thuỷ", "Tiến",  "Trà",    "Trí",   "Trung", "Trường",
  "Tuệ",   "Tùng",  "Vân",   "Việt",  "Vĩnh", "Vượng", "Xanh",   "Yên",
};

static const char *const trades[] = {
  "Nông sản", "Y tế",    "Học liệu",   "Vận tải",    "Năng lượng", "Du lịch",  "Thực phẩm",
  "Robot",    "Dữ liệu", "Thanh toán", "Môi trường", "Vật liệu",   "Thiết kế", "Bản đồ",
  "Ngôn ngữ", "Cơ khí",  "Sinh học",   "Điện tử",    "Gốm sứ",     "Dệt may",
};

static const char *const forms[] = { "Công ty cổ phần", "Công ty TNHH", "CTCP" };

static const char *const sectors[] = {
  "Nông nghiệp", "Y tế",     "Giáo dục", "Giao thông vận tải", "Năng lượng", "Du lịch",
  "Thực phẩm",   "Sản xuất", "Phần mềm", "Tài chính",          "Môi trường", "Xây dựng",
};

static const char *const technologies[] = {
  "Trí tuệ nhân tạo",  "Internet vạn vật", "Dữ liệu lớn", "Chuỗi khối",
  "Điện toán đám mây", "Thực tế ảo",       "Robot",       "In 3D",
  "Sinh học phân tử",  "Viễn thám",
};

/* The stable words of the register, which its import understands in every language. */
static const char *const states[] = { "operating", "operating", "operating", "operating",
                                      "suspended", "acquired",  "closed" };

static const char *const streets[] = {
  "Đại Cồ Việt", "Giải Phóng", "Lê Thanh Nghị", "Tạ Quang Bửu",  "Trần Đại Nghĩa", "Nguyễn Trãi",
  "Láng",        "Cầu Giấy",   "Xuân Thủy",     "Phạm Hùng",     "Tây Sơn",        "Đê La Thành",
  "Kim Mã",      "Thụy Khuê",  "Bạch Đằng",     "Lạc Long Quân",
};

static const char *const communes[] = {
  "Phường Bạch Mai", "Phường Láng",         "Phường Cầu Giấy", "Phường Nghĩa Đô",
  "Phường Tây Hồ",   "Phường Hồng Hà",      "Xã Sóc Sơn",      "Xã Hoài Đức",
  "Phường Kim Liên", "Phường Hai Bà Trưng", "Phường Hà Đông",  "Xã Thanh Trì",
};

static const char *const provinces[] = {
  "Hà Nội",   "Hà Nội",   "Hà Nội",    "Hà Nội",  "Hải Phòng",
  "Bắc Ninh", "Hưng Yên", "Ninh Bình", "Đà Nẵng", "Cần Thơ",
};

static const char *const things[] = { "Nền tảng", "Ứng dụng", "Thiết bị",
                                      "Dịch vụ",  "Phần mềm", "Trạm đo" };

static const char *const verbs[] = { "kết nối", "theo dõi", "dự báo nhu cầu của",
                                     "đào tạo", "phục vụ",  "chăm sóc" };

static const char *const people[] = {
  "người trồng rau",   "bệnh nhân ở xa", "học sinh vùng cao", "tài xế đường dài",
  "thợ gốm làng nghề", "hộ nuôi tôm",    "chủ nhà vườn",      "khách đi biển",
};

static const char *const ends[] = {
  "trong thành phố", "qua điện thoại", "bằng tiếng Việt", "theo mùa vụ", "tại nhà", "trên đường xa",
};

/* SplitMix64: small, and the same on every machine. */
static guint64
next_number (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

#define PICK(table, state) ((table)[next_number (state) % G_N_ELEMENTS (table)])

/* Counts up through the codes whose check digit exists. */
static void
append_tax_code (GString *line, guint *number)
{
  static const guint weights[] = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };
  char digits[10];
  guint sum;

  do
    {
      g_snprintf (digits, sizeof digits, "99%07u", (*number)++);
      sum = 0;
      for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
        sum += (digits[i] - '0') * weights[i];
    }
  while (sum % 11 == 0);
  g_string_append_printf (line, "%s%u", digits, 10 - sum % 11);
}

static void
append_tags (GString *line, const char *first, const char *second)
{
  if (g_str_equal (first, second))
    g_string_append (line, first);
  else
    g_string_append_printf (line, "\"%s, %s\"", first, second);
}

static void
append_row (GString *line, guint row, guint *tax_number, guint64 *state)
{
  const char *first = PICK (syllables, state), *second = PICK (syllables, state),
             *trade = PICK (trades, state);
  const guint cohort = next_number (state) % (N_YEARS * 2);
  const guint year = FIRST_YEAR + cohort / 2;

  g_string_append_printf (line, "%s %s %s %u,", first, second, trade, row + 1);
  g_string_append_printf (line, "%s %s %s %s,", PICK (forms, state), first, second, trade);
  append_tax_code (line, tax_number);
  g_string_append_printf (line, ",%s,", PICK (states, state));
  append_tags (line, PICK (sectors, state), PICK (sectors, state));
  g_string_append_c (line, ',');
  g_string_append_printf (line,
                          "%s,%u-%02u,vidu%u.vn,%u %s,%s,%s,",
                          PICK (technologies, state),
                          year - (guint) (next_number (state) % 4),
                          1 + (guint) (next_number (state) % 12),
                          row + 1,
                          1 + (guint) (next_number (state) % 400),
                          PICK (streets, state),
                          PICK (communes, state),
                          PICK (provinces, state));
  g_string_append_printf (line,
                          "\"%s %s %s %s.\",%u,%s\r\n",
                          PICK (things, state),
                          PICK (verbs, state),
                          PICK (people, state),
                          PICK (ends, state),
                          year,
                          cohort % 2 == 0 ? "Xuân" : "Thu");
}

static gboolean
write_rows (GOutputStream *stream, guint n_rows, GError **error)
{
  g_autoptr(GString) block = g_string_new (
      "Name,Legal name,Tax code,Status,Sector,Technologies,Founded,Website,Address,"
      "Commune or ward,Province or city,Description,Cohort year,Cohort session\r\n");
  guint tax_number = 0;
  guint64 state = 2026;

  for (guint row = 0; row < n_rows; row++)
    {
      append_row (block, row, &tax_number, &state);
      if (block->len < BLOCK)
        continue;
      if (!g_output_stream_write_all (stream, block->str, block->len, NULL, NULL, error))
        return FALSE;
      g_string_truncate (block, 0);
    }
  return g_output_stream_write_all (stream, block->str, block->len, NULL, NULL, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFileOutputStream) stream = NULL;
  g_autoptr(GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: %s ROWS FILE\n", argv[0]);
      return 2;
    }
  file = g_file_new_for_commandline_arg (argv[2]);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (stream != NULL &&
      write_rows (G_OUTPUT_STREAM (stream), g_ascii_strtoull (argv[1], NULL, 10), &error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
