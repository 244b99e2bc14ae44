/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "inc-chart-samples.h"

#define NONE INC_CHART_MISSING
#define TY G_GINT64_CONSTANT (1000000000)

static const char *const quarters[] = { "Quý I/2025", "Quý II/2025", "Quý III/2025", "Quý IV/2025", "Quý I/2026",
                                        "Quý II/2026", NULL };
static const char *const sectors[] = { "Giáo dục", "Y tế", "Nông nghiệp", "Tài chính", "Môi trường", NULL };
static const char *const long_sectors[] = {
  "Công nghệ thông tin và truyền thông", "Chăm sóc sức khỏe và thiết bị y tế", "Nông nghiệp công nghệ cao",
  "Năng lượng tái tạo và môi trường", "Giáo dục và đào tạo trực tuyến", "Vật liệu mới", "Logistics", NULL,
};

static IncChart *
chart_new (IncChartKind kind, IncChartUnit unit, const char *title, const char *unit_name, const char *const *names)
{
  IncChart *chart = inc_chart_new (kind, unit, title, unit_name);

  inc_chart_set_categories (chart, names);
  return chart;
}

static IncChart *
make_lines (void)
{
  IncChart *chart = chart_new (INC_CHART_LINE, INC_CHART_MONEY, "Doanh thu theo quý", "đồng", quarters);

  inc_chart_add_series (chart, "Khóa 5", (gint64[]) { TY * 12 / 10, TY * 15 / 10, NONE, TY * 21 / 10, TY * 28 / 10, TY * 3 });
  inc_chart_add_series (chart, "Khóa 6", (gint64[]) { NONE, TY * 4 / 10, TY * 9 / 10, TY * 13 / 10, TY * 2, TY * 29 / 10 });
  inc_chart_add_series (chart, "Khóa 7", (gint64[]) { NONE, NONE, NONE, TY * 2 / 10, TY * 5 / 10, TY * 7 / 10 });
  inc_chart_add_series (chart, "Trung vị thành phố", (gint64[]) { TY / 2, TY * 6 / 10, TY * 6 / 10, TY * 7 / 10, TY * 7 / 10, TY * 8 / 10 });
  inc_chart_set_target (chart, TY * 25 / 10, "Mục tiêu");
  inc_chart_set_open_from (chart, 5);
  return chart;
}

static IncChart *
make_line (void)
{
  IncChart *chart = chart_new (INC_CHART_LINE, INC_CHART_RATIO, "Tỷ lệ tốt nghiệp", NULL, quarters);

  inc_chart_add_series (chart, "Tỷ lệ", (gint64[]) { 620000, 655000, NONE, 700000, 0, 735000 });
  inc_chart_set_target (chart, 700000, NULL);
  return chart;
}

static IncChart *
make_bars (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Startup theo lĩnh vực", "startup", sectors);

  inc_chart_add_series (chart, "Startup", (gint64[]) { 18, 7, NONE, 0, 11 });
  return chart;
}

static IncChart *
make_grouped (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Người sáng lập", "người", quarters);

  inc_chart_add_series (chart, "Nam", (gint64[]) { 24, 31, 28, 40, 38, 12 });
  inc_chart_add_series (chart, "Nữ", (gint64[]) { 11, 14, NONE, 22, 25, 9 });
  inc_chart_set_target (chart, 30, "Chỉ tiêu");
  inc_chart_set_open_from (chart, 5);
  return chart;
}

static IncChart *
make_stacked (void)
{
  IncChart *chart = chart_new (INC_CHART_STACKED, INC_CHART_MONEY, "Vốn gọi được", "đồng", quarters);

  inc_chart_add_series (chart, "Vốn cổ phần", (gint64[]) { TY * 12, TY * 8, TY * 20, TY * 4, TY * 31, TY * 9 });
  inc_chart_add_series (chart, "Tài trợ", (gint64[]) { TY * 2, TY * 3, NONE, TY * 5, TY * 4, TY });
  inc_chart_add_series (chart, "Cho vay", (gint64[]) { 0, TY * 4, TY * 6, TY * 2, TY * 7, TY * 3 });
  inc_chart_add_series (chart, "Khác", (gint64[]) { TY / 2, TY, TY, TY * 2, TY * 3, TY });
  inc_chart_set_open_from (chart, 5);
  return chart;
}

static IncChart *
make_funnel (void)
{
  static const char *const steps[] = { "Nộp hồ sơ", "Trúng tuyển", "Đang ươm tạo", "Tốt nghiệp", NULL };
  IncChart *chart = chart_new (INC_CHART_FUNNEL, INC_CHART_COUNT, "Khóa 6 theo giai đoạn", "startup", steps);

  inc_chart_add_series (chart, "Startup", (gint64[]) { 120, 38, 29, 14 });
  return chart;
}

static IncChart *
make_band (void)
{
  static const char *const names[] = { "Startup được ươm tạo", "Sản phẩm ra thị trường", "Khóa đào tạo", "Đối tác",
                                       "Lần gọi vốn đầu", "Tổ chức liên kết", NULL };
  IncChart *chart = chart_new (INC_CHART_BAND, INC_CHART_COUNT, "Chỉ tiêu ba năm", NULL, names);

  inc_chart_add_series (chart, "Đạt", (gint64[]) { 142, 6, 31, NONE, 2, 9 });
  inc_chart_set_targets (chart, (gint64[]) { 200, 10, 10, 15, 5, NONE });
  return chart;
}

static IncChart *
make_panels (void)
{
  IncChart *chart = chart_new (INC_CHART_LINE, INC_CHART_COUNT, "Việc làm theo khóa", "việc làm", quarters);

  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("Khóa %u", i + 1);

      inc_chart_add_series (chart, name, (gint64[]) { 4 + i, 9 + 2 * i, i == 3 ? NONE : 12 + i, 20 - i, 22 + 3 * i, 25 + i });
    }
  inc_chart_set_target (chart, 30, "Chỉ tiêu");
  return chart;
}

static IncChart *
make_long_names (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Startup theo lĩnh vực", "startup", long_sectors);

  inc_chart_add_series (chart, "Startup", (gint64[]) { 42, 17, 12, 9, NONE, 3, 1 });
  inc_chart_set_target (chart, 15, "Bình quân");
  return chart;
}

static IncChart *
make_long_grouped (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_MONEY, "Lãi và vốn", "đồng", long_sectors);

  inc_chart_add_series (chart, "Lãi", (gint64[]) { TY * 4, -TY * 2, TY, TY * 3, NONE, -TY / 2, TY / 5 });
  inc_chart_add_series (chart, "Vốn", (gint64[]) { TY * 7, TY * 3, TY * 2, TY * 6, TY * 5, TY, TY / 3 });
  return chart;
}

static IncChart *
make_long_stacked (void)
{
  IncChart *chart = chart_new (INC_CHART_STACKED, INC_CHART_COUNT, "Giai đoạn theo lĩnh vực", "startup", long_sectors);

  inc_chart_add_series (chart, "Đang ươm tạo", (gint64[]) { 12, 7, 5, 4, 2, 1, 0 });
  inc_chart_add_series (chart, "Tốt nghiệp", (gint64[]) { 20, 6, 4, NONE, 1, 1, 1 });
  inc_chart_add_series (chart, "Đã rời", (gint64[]) { 4, 2, 3, 1, NONE, 1, 0 });
  return chart;
}

static IncChart *
make_negative (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_MONEY, "Lãi lỗ", "đồng", quarters);

  inc_chart_add_series (chart, "Lãi", (gint64[]) { -TY * 12 / 10, -TY * 4 / 10, 1, TY * 3 / 10, TY * 21 / 10, TY * 18 / 10 });
  return chart;
}

static IncChart *
make_empty (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Chưa có gì", "startup", sectors);

  inc_chart_add_series (chart, "Startup", (gint64[]) { NONE, NONE, NONE, NONE, NONE });
  return chart;
}

static IncChart *
make_single (void)
{
  static const char *const names[] = { "2026", NULL };
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Một năm", "startup", names);

  inc_chart_add_series (chart, "Startup", (gint64[]) { 12 });
  return chart;
}

static IncChart *
make_many (IncChartKind kind)
{
  IncChart *chart = inc_chart_new (kind, INC_CHART_COUNT, "Năm năm theo tháng", "việc làm");
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) months = NULL;
  gint64 values[60];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_strv_builder_take (names, g_strdup_printf ("%02u/%u", i % 12 + 1, 2022 + i / 12));
      values[i] = i == 20 || i == 21 ? NONE : (gint64) (100 + 7 * i + 60 * (i * 37 % 11));
    }
  months = g_strv_builder_end (names);
  inc_chart_set_categories (chart, (const char *const *) months);
  inc_chart_add_series (chart, "Việc làm", values);
  return chart;
}

static IncChart *
make_many_bars (void)
{
  return make_many (INC_CHART_BAR);
}

static IncChart *
make_many_points (void)
{
  return make_many (INC_CHART_LINE);
}

static IncChart *
make_huge (void)
{
  IncChart *chart = chart_new (INC_CHART_BAR, INC_CHART_MONEY, "Số rất lớn", "đồng", sectors);

  inc_chart_add_series (chart, "Vốn", (gint64[]) { G_GINT64_CONSTANT (999999999999999), G_GINT64_CONSTANT (123456789012345),
                                                   1, NONE, G_GINT64_CONSTANT (450000000000000) });
  return chart;
}

const IncChartSample inc_chart_samples[] = {
  { "lines", make_lines },
  { "line", make_line },
  { "bars", make_bars },
  { "grouped", make_grouped },
  { "stacked", make_stacked },
  { "funnel", make_funnel },
  { "band", make_band },
  { "panels", make_panels },
  { "long-names", make_long_names },
  { "long-grouped", make_long_grouped },
  { "long-stacked", make_long_stacked },
  { "negative", make_negative },
  { "empty", make_empty },
  { "single", make_single },
  { "many-bars", make_many_bars },
  { "many-points", make_many_points },
  { "huge", make_huge },
};
const guint inc_chart_n_samples = G_N_ELEMENTS (inc_chart_samples);

IncChart *
inc_chart_sample_new (const char *name)
{
  for (guint i = 0; i < inc_chart_n_samples; i++)
    if (g_str_equal (inc_chart_samples[i].name, name))
      {
        IncChart *chart = inc_chart_samples[i].make ();

        inc_chart_seal (chart);
        return chart;
      }
  g_assert_not_reached ();
}

cairo_surface_t *
inc_chart_sample_paint (const IncChart *chart, double width, const IncChartLook *look)
{
  const double height = inc_chart_get_height (chart, width, look);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);

  if (look->ground == INC_CHART_DARK)
    cairo_set_source_rgb (cr, 0x36 / 255.0, 0x36 / 255.0, 0x3a / 255.0); /* libadwaita's card */
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  inc_chart_draw (chart, cr, NULL, width, height, look);
  cairo_destroy (cr);
  return surface;
}
