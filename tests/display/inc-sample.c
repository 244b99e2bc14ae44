/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample: cohorts and startups, saved through the store as one change set each; what startups are connected with
 * stands in inc-sample-network.c and comes with them.
 *
 * Quiet by the sample day are enrolments under way since 2026-02-11 or earlier: those marked q below.  Incomplete are
 * those without a tax code or without phone and e-mail, marked i. */
#include "config.h"

#include "inc-sample.h"

#include "inc-records.h"
#include "inc-sample-network.h"
#include "inc-transaction.h"

static const struct
{
  const char *name;
  const char *starts;
  const char *ends;
  IncRunStatus status;
} cohorts[] = {
  { "Khóa 5", "2025-01-06", "2025-07-04", INC_RUN_STATUS_COMPLETED },
  { "Khóa 6", "2025-10-06", "2026-04-30", INC_RUN_STATUS_ACTIVE },
  { "Khóa 7", "2025-12-01", "2026-05-28", INC_RUN_STATUS_ACTIVE },
  { "Khóa 8", "2026-09-07", "2027-03-05", INC_RUN_STATUS_PLANNED },
};

static const struct
{
  const char *name;
  const char *sector;
  const char *description;
  const char *tax_code;
  const char *phone;
  guint cohort;
  IncStage stage;
  const char *since;
} startups[] = {
  { "An Toàn Số", "An ninh mạng", "Kiểm tra an ninh cho doanh nghiệp nhỏ", "9900000016", "024 0000 1001", 1, INC_STAGE_ACTIVE, "2026-03-02" },
  { "Bếp Mây", "Thực phẩm", "Bếp chung cho mười hai quán ăn giao tận nơi", "9900000023", "024 0000 1002", 0, INC_STAGE_GRADUATED, "2025-07-04" },
  { "Bút Chì EdTech", "Giáo dục", "Bài tập toán tự điều chỉnh cho học sinh tiểu học", "9900000030", "024 0000 1003", 1, INC_STAGE_ACTIVE, "2026-03-02" },
  { "Cá Vàng Fintech", "Tài chính", "Sổ thu chi cho tiểu thương chợ truyền thống", "9900000048", "024 0000 1004", 2, INC_STAGE_ACTIVE, "2025-12-30" }, /* q */
  { "Chợ Quê Số", "Nông nghiệp", "Bán nông sản theo mùa thẳng từ hợp tác xã", NULL, NULL, 2, INC_STAGE_WAITLISTED, "2026-01-19" }, /* q i */
  { "Đèn Lồng XR", "Văn hóa", "Phố cổ trong kính thực tế ảo", "9900000055", "024 0000 1006", 2, INC_STAGE_WAITLISTED, "2026-02-23" },
  { "Đom Đóm Energy", "Năng lượng", "Pin mặt trời trả góp cho hộ gia đình", "9900000062", "024 0000 1007", 2, INC_STAGE_ACTIVE, "2026-02-10" }, /* q */
  { "EduNhí", "Giáo dục", "Truyện tranh tương tác cho trẻ ba đến sáu tuổi", "9900000087", "024 0000 1008", 1, INC_STAGE_ACTIVE, "2026-03-02" },
  { "Gốm 3D Bát Tràng", "Thủ công", "In gốm ba chiều theo mẫu của nghệ nhân", "9900000094", "024 0000 1009", 2, INC_STAGE_ACTIVE, "2026-03-16" },
  { "Hương Sen Biotech", "Sinh học", "Tinh dầu sen chuẩn dược", "9900000104", NULL, 2, INC_STAGE_ADMITTED, "2026-04-20" }, /* i */
  { "KhoLạnh Pro", "Hậu cần", "Theo dõi nhiệt độ kho lạnh từ xa", "9900000111", "024 0000 1011", 1, INC_STAGE_ACTIVE, "2026-01-12" }, /* q */
  { "Lá Phổi Lab", "Y tế", "Đo chất lượng không khí trong lớp học", NULL, "024 0000 1012", 2, INC_STAGE_ACTIVE, "2026-03-16" }, /* i */
  { "Lúa Xanh AI", "Nông nghiệp", "Dự báo sâu bệnh trên lúa từ ảnh vệ tinh", "9900000129", "024 0000 1013", 2, INC_STAGE_ACTIVE, "2026-03-16" },
  { "Mây Tre Logistics", "Hậu cần", "Ghép chuyến xe tải chiều về", "9900000136", "024 0000 1014", 0, INC_STAGE_GRADUATED, "2025-07-04" },
  { "MediLink Việt", "Y tế", "Hồ sơ sức khỏe dùng chung cho phòng khám nhỏ", "9900000143", "024 0000 1015", 2, INC_STAGE_ACTIVE, "2026-03-16" },
  { "Mưa Rào Weather", "Khí tượng", "Cảnh báo ngập theo từng con phố", "9900000150", "024 0000 1016", 2, INC_STAGE_APPLIED, "2026-01-05" }, /* q */
  { "Nam Châm IoT", "Thiết bị", "Cảm biến rung cho máy công nghiệp", "9900000168", "024 0000 1017", 1, INC_STAGE_ACTIVE, "2025-11-03" }, /* q */
  { "Nhịp Cầu HR", "Nhân sự", "Việc làm bán thời gian cho sinh viên", "9900000175", "024 0000 1018", 0, INC_STAGE_WITHDRAWN, "2025-05-12" },
  { "Ong Thợ Robotics", "Tự động hóa", "Cánh tay máy cho xưởng mộc", "9900000182", "024 0000 1019", 1, INC_STAGE_ACTIVE, "2026-03-02" },
  { "Phở Box", "Thực phẩm", "Phở đóng hộp giữ nguyên vị", NULL, "024 0000 1020", 0, INC_STAGE_GRADUATED, "2025-07-04" }, /* i */
  { "Sao Khuê Robotics", "Tự động hóa", "Xe tự hành trong kho", "9900000217", "024 0000 1021", 2, INC_STAGE_ACTIVE, "2026-03-16" },
  { "Trạm Sạc Xanh và Giải pháp Lưu trữ Năng lượng Phân tán Đồng bằng Sông Hồng", "Năng lượng", "Trạm sạc xe máy điện ở khu tập thể", "9900000224", "024 0000 1022", 1, INC_STAGE_ACTIVE, "2026-01-26" }, /* q */
  { "Vi Mạch Thăng Long", "Bán dẫn", "Thiết kế vi mạch cảm biến", "9900000231", "024 0000 1023", 2, INC_STAGE_ACTIVE, "2026-03-16" },
  { "Vườn Treo", "Nông nghiệp", "Rau thủy canh trên mái nhà", NULL, NULL, 1, INC_STAGE_DISMISSED, "2026-02-02" }, /* i */
};

G_STATIC_ASSERT (G_N_ELEMENTS (startups) == INC_SAMPLE_N_STARTUPS);
G_STATIC_ASSERT (G_N_ELEMENTS (cohorts) == INC_SAMPLE_N_COHORTS);

static void
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(GError) error = NULL;

  if (!inc_transaction_save (transaction, INC_RECORD (record), &error))
    g_error ("%s", error->message);
}

static void
commit (IncTransaction *transaction)
{
  g_autoptr(GError) error = NULL;

  if (!inc_transaction_commit (transaction, NULL, &error))
    g_error ("%s", error->message);
}

static void
add_cohorts (IncStore *store, gint64 *ids)
{
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Thêm khóa", NULL);
  g_autoptr(IncProgramme) programme = g_object_new (inc_programme_get_type (), "name", "Ươm tạo số Hà Nội", "status",
                                                    INC_RUN_STATUS_ACTIVE, "starts", "2025", NULL);

  save (transaction, programme);
  for (guint i = 0; i < G_N_ELEMENTS (cohorts); i++)
    {
      g_autoptr(IncCohort) cohort = g_object_new (inc_cohort_get_type (),
                                                  "programme", INC_RECORD (programme)->id,
                                                  "name", cohorts[i].name,
                                                  "starts", cohorts[i].starts,
                                                  "ends", cohorts[i].ends,
                                                  "status", cohorts[i].status,
                                                  "capacity", (gint64) 15,
                                                  NULL);

      save (transaction, cohort);
      ids[i] = INC_RECORD (cohort)->id;
    }
  commit (transaction);
}

static void
add_stage (IncTransaction *transaction, IncEnrolment *enrolment, IncStage stage, const char *date, const char *reason)
{
  g_autoptr(IncStageChange) change = g_object_new (inc_stage_change_get_type (),
                                                   "enrolment", INC_RECORD (enrolment)->id,
                                                   "stage", stage, "date", date, "reason", reason, NULL);

  save (transaction, change);
}

static gint64
add_startup (IncTransaction *transaction, guint i, const gint64 *ids)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (),
                                                "name", startups[i].name,
                                                "sector", startups[i].sector,
                                                "description", startups[i].description,
                                                "tax-code", startups[i].tax_code,
                                                "phone", startups[i].phone,
                                                "status", INC_STARTUP_STATUS_OPERATING,
                                                "business-stage", 1 + (int) (i % 5),
                                                "founded", "2023",
                                                "province", "Hà Nội",
                                                NULL);
  g_autoptr(IncEnrolment) enrolment = NULL;

  save (transaction, startup);
  enrolment = g_object_new (inc_enrolment_get_type (), "startup", INC_RECORD (startup)->id, "cohort", ids[startups[i].cohort],
                            NULL);
  save (transaction, enrolment);
  if (startups[i].stage != INC_STAGE_APPLIED)
    add_stage (transaction, enrolment, INC_STAGE_APPLIED, cohorts[startups[i].cohort].starts, NULL);
  add_stage (transaction, enrolment, startups[i].stage, startups[i].since, NULL);
  return INC_RECORD (startup)->id;
}

void
inc_sample_make (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_CREATE, "Lan", &error);
  g_autoptr(IncTransaction) transaction = NULL;
  gint64 ids[G_N_ELEMENTS (cohorts)];
  gint64 startup_ids[G_N_ELEMENTS (startups)];

  if (store == NULL)
    g_error ("%s", error->message);
  add_cohorts (store, ids);
  transaction = inc_transaction_new (store, "Thêm startup", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (startups); i++)
    startup_ids[i] = add_startup (transaction, i, ids);
  inc_sample_add_network (transaction, startup_ids);
  commit (transaction);
}
