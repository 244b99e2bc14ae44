/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mapping-words: three tables and how to look into them.  All words are folded: small letters without marks. */
#include "config.h"

#include "inc-mapping-words.h"

#include "inc-enrolment.h"
#include "inc-investor.h"
#include "inc-mapping.h"
#include "inc-person.h"
#include "inc-role.h"
#include "inc-startup.h"
#include "inc-text.h"

#include <string.h>

/* Labels and names of the fields themselves are known without standing here. */
static const struct
{
  const char *kinds;    /* tables, separated by |; NULL: all that have the target */
  const char *target;
  const char *headings; /* separated by | */
} heading_words[] = {
  { "startup", "name", "company|company name|startup|startup name|enterprise|business name|organisation|organization|"
            "project|project name|team name|ten|ten startup|ten dn|ten doanh nghiep|ten cong ty|ten du an|ten nhom|"
            "ten to chuc|doanh nghiep|cong ty|du an" },
  { "person", "name", "full name|fullname|founder|co founder|cofounder|person|contact|contact person|ho ten|ho va ten|ho ten day du|hoten|"
            "ten nguoi|nha sang lap|nguoi sang lap|nguoi lien he|chuyen gia|co van|thanh vien" },
  { "investor", "name", "investor|investor name|fund|fund name|nha dau tu|ten nha dau tu|quy|ten quy|quy dau tu" },
  { "partner", "name", "partner|partner name|doi tac|ten doi tac|don vi doi tac" },
  { NULL, "name", "ten" },
  { "person", "sex", "gender|gioi tinh|gioi|phai" },
  { "person", "honorific", "salutation|danh xung|xung ho" },
  { "person", "academic_title", "degree|hoc vi|hoc ham|hoc ham hoc vi|chuc danh khoa hoc" },
  { "person", "languages", "ngoai ngu|ngon ngu" },
  { "person", INC_TARGET_PLACES, "company|companies|startup|startups|organisation|organization|organisations|"
            "organizations|employer|works at|cong ty|doanh nghiep|to chuc|don vi|don vi cong tac|noi cong tac|co quan" },
  { "person", INC_TARGET_POSITION, "role|job|vai tro|vi tri" },
  { "person", INC_TARGET_TITLE, "title|job title|chuc vu|chuc danh" },
  { "person", INC_TARGET_STARTS, "since|from|start date|tu ngay|tu nam|ngay bat dau" },
  { "person", INC_TARGET_ENDS, "until|to|end date|den ngay|den nam|ngay ket thuc" },
  { "investor", "ticket_min", "min ticket|minimum ticket|khoan dau tu toi thieu" },
  { "investor", "ticket_max", "max ticket|maximum ticket|khoan dau tu toi da" },
  { "investor|partner", "kind", "type|loai|loai hinh" },
  { NULL, "country", "nationality|quoc gia|nuoc|quoc tich" },
  { "startup", INC_TARGET_FOUNDERS, "founder|founders|co founder|co founders|cofounders|founding team|nha sang lap|"
            "cac nha sang lap|nguoi sang lap|sang lap vien|thanh vien sang lap" },
  { "startup", INC_TARGET_DIRECTORS, "ceo|director|directors|giam doc|tong giam doc" },
  { "startup", INC_TARGET_REPRESENTATIVES, "representative|legal representative|nguoi dai dien|dai dien phap luat|"
            "nguoi dai dien phap luat|nguoi dai dien theo phap luat" },
  { "startup", INC_TARGET_CONTACTS, "contact|contacts|contact person|nguoi lien he|dau moi lien he" },
  { "startup", INC_TARGET_ADVISORS, "mentor|mentors|advisor|advisors|co van" },
  { "startup", INC_TARGET_MEMBERS, "team|team members|members|employees|thanh vien|nhan su" },
  { "startup", INC_TARGET_INVESTORS, "investor|investors|backers|nha dau tu|cac nha dau tu" },
  { "startup", INC_TARGET_AMOUNTS, "funding|funding rounds|rounds|amounts raised|amount raised|goi von|vong goi von|"
            "cac vong goi von|amounts raised in different funding rounds" },
  { NULL, "legal_name", "registered name|ten phap ly|ten day du|ten dang ky|ten tieng viet|ten theo dkkd" },
  { NULL, "international_name", "english name|trading name|ten tieng anh|ten quoc te|ten nuoc ngoai|ten giao dich" },
  { NULL, "tax_code", "tax id|tax number|tax no|enterprise code|mst|ma so thue|ma so doanh nghiep|ma so dn|msdn" },
  { "startup", "status", "satus|operating status|company status|trang thai|tinh trang|trang thai hoat dong|"
            "tinh trang hoat dong" },
  { "startup", "sector", "sectors|category|categories|industry|industries|linh vuc|linh vuc hoat dong|nganh|nganh nghe|"
              "nganh nghe kinh doanh" },
  { NULL, "technologies", "technology|tech|tech stack|cong nghe|cong nghe su dung|cong nghe loi" },
  { NULL, "business_stage", "development stage|maturity|giai doan|giai doan phat trien|giai doan kinh doanh" },
  { NULL, "founded", "year founded|founded year|founding year|founding date|date founded|founded on|year of foundation|"
               "ngay tl|nam tl|ngay thanh lap|nam thanh lap|thanh lap" },
  { NULL, "registered", "registered on|registration date|ngay cap|ngay cap gcn|ngay cap dkkd|ngay dkkd|ngay dang ky|"
                  "ngay dang ky lan dau" },
  { NULL, "charter_capital", "registered capital|capital|von dieu le|von" },
  { NULL, "vsic", "vsic|vsic code|isic|ma nganh|ma nganh nghe" },
  { NULL, "women_owned", "woman owned|women led|nu lam chu|do nu lam chu|do phu nu lam chu" },
  { NULL, "website", "web|web site|web page|url|site|homepage|home page|company website|trang web|trang chu|dia chi web|"
               "trang thong tin dien tu" },
  { NULL, "phone", "phone number|telephone|tel|mobile|hotline|dien thoai|so dien thoai|sdt|so dt|dt|dien thoai lien he" },
  { NULL, "email", "email|mail|email address|contact email|thu dien tu|dia chi email|email lien he|hop thu" },
  { NULL, "address", "office address|street address|head office|dia chi|dia chi tru so|dia chi tru so chinh|tru so|"
               "tru so chinh|dc" },
  { NULL, "commune", "commune|ward|phuong|xa|phuong xa|xa phuong" },
  { NULL, "province", "province|city|tinh|thanh pho|tp|tinh thanh|tinh tp|tinh thanh pho" },
  { NULL, "description", "about|summary|short description|one liner|mo ta|mo ta san pham|gioi thieu|tom tat|san pham|"
                   "san pham dich vu" },
  { NULL, "description_en", "english description|description english|mo ta tieng anh" },
  { NULL, "source", "nguon|nguon tin" },
  { "startup", INC_TARGET_COHORT, "batch|class|intake|khoa|ten khoa|khoa uom tao|lop" },
  { "startup", INC_TARGET_COHORT_YEAR, "y combinator year|year|cohort year|batch year|class year|program year|"
                            "programme year|nam|nam khoa|nam uom tao|nam tham gia" },
  { "startup", INC_TARGET_COHORT_SESSION, "y combinator session|session|season|cohort session|batch session|dot|dot tuyen|"
                            "ky" },
  { "startup", INC_TARGET_STAGE, "incubation stage|programme stage|giai doan uom tao|trang thai uom tao|ket qua uom tao" },
  { "startup", INC_TARGET_DATE, "start date|joined|joined on|date joined|stage date|ngay vao|ngay tham gia|ngay nhap khoa|"
                     "ngay bat dau" },
  { NULL, INC_TARGET_KEY, "id|key|startup id|company id|ma startup|ma ho so|ma du an" },
};

/* A sum over rounds, or over investors, is none of them. */
static const char total_headings[] = "total raised|total funding|von da goi|so tien goi von|tong von|tong von da goi";

static const struct
{
  const IncChoice *choices;
  int value;
  const char *words; /* separated by | */
} choice_words[] = {
  { inc_startup_status_choices, INC_STARTUP_STATUS_OPERATING,
    "active|alive|live|in business|public|hoat dong|dang hoat dong|con hoat dong|nnt dang hoat dong" },
  { inc_startup_status_choices, INC_STARTUP_STATUS_SUSPENDED,
    "paused|on hold|dormant|tam ngung|tam ngung hoat dong|tam ngung kinh doanh|tam dung|tam dung hoat dong" },
  { inc_startup_status_choices, INC_STARTUP_STATUS_ACQUIRED,
    "acquired|exited|exit|merged|sold|sap nhap|da sap nhap|mua lai|bi mua lai|duoc mua lai|da ban" },
  { inc_startup_status_choices, INC_STARTUP_STATUS_CLOSED,
    "dead|defunct|inactive|shut down|shutdown|out of business|bankrupt|dissolved|failed|giai the|da giai the|"
    "pha san|dong cua|da dong cua|ngung hoat dong|ngung kinh doanh|da ngung hoat dong|cham dut hoat dong" },
  { inc_stage_choices, INC_STAGE_APPLIED, "applicant|ung vien|ung tuyen|nop ho so|da nop ho so|dang ky" },
  { inc_stage_choices, INC_STAGE_WAITLISTED, "waiting|waitlist|waiting list|du bi|danh sach cho|cho" },
  { inc_stage_choices, INC_STAGE_ADMITTED, "accepted|selected|trung tuyen|duoc chon|duoc nhan|tiep nhan" },
  { inc_stage_choices, INC_STAGE_ACTIVE,
    "incubating|in progress|current|ongoing|dang uom|dang uom tao|dang tham gia|dang hoc" },
  { inc_stage_choices, INC_STAGE_GRADUATED,
    "graduate|alumni|alumnus|alumna|completed|finished|tot nghiep|da tot nghiep|hoan thanh|da hoan thanh" },
  { inc_stage_choices, INC_STAGE_WITHDRAWN, "left|dropped out|quit|rut|xin rut|da rut|rut lui|bo cuoc|nghi" },
  { inc_stage_choices, INC_STAGE_DISMISSED, "expelled|rejected|removed|loai|bi loai|cham dut" },
  { inc_sex_choices, INC_SEX_FEMALE, "f|woman|nu" },
  { inc_sex_choices, INC_SEX_MALE, "m|man|nam" },
  { inc_honorific_choices, INC_HONORIFIC_ONG, "mr|ong|anh" },
  { inc_honorific_choices, INC_HONORIFIC_BA, "mrs|miss|ba|chi|co" },
  { inc_position_choices, INC_POSITION_FOUNDER,
    "co founder|cofounder|founding member|nha sang lap|nguoi sang lap|dong sang lap|sang lap vien" },
  { inc_position_choices, INC_POSITION_DIRECTOR,
    "ceo|chief executive officer|managing director|general director|giam doc|tong giam doc|giam doc dieu hanh" },
  { inc_position_choices, INC_POSITION_LEGAL_REPRESENTATIVE,
    "representative|nguoi dai dien|dai dien phap luat|nguoi dai dien phap luat" },
  { inc_position_choices, INC_POSITION_INVESTMENT_PARTNER, "general partner|partner|giam doc dau tu" },
  { inc_position_choices, INC_POSITION_CONTACT, "contact person|nguoi lien he|dau moi|dau moi lien he" },
  { inc_position_choices, INC_POSITION_ADVISOR, "adviser|mentor|co van|chuyen gia" },
  { inc_position_choices, INC_POSITION_EMPLOYEE, "staff|member|nhan vien|thanh vien" },
  { inc_investor_kind_choices, INC_INVESTOR_KIND_FUND, "vc|venture capital|fund|quy|quy dau tu" },
  { inc_investor_kind_choices, INC_INVESTOR_KIND_ANGEL, "angel|business angel|thien than|nha dau tu thien than" },
  { inc_business_stage_choices, INC_BUSINESS_STAGE_IDEA, "concept|y tuong" },
  { inc_business_stage_choices, INC_BUSINESS_STAGE_PROTOTYPE, "mvp|poc|nguyen mau|san pham mau|thu nghiem" },
  { inc_business_stage_choices, INC_BUSINESS_STAGE_MARKET,
    "launched|early traction|co khach hang|khach hang dau tien|da ra thi truong" },
  { inc_business_stage_choices, INC_BUSINESS_STAGE_GROWTH, "growing|tang truong|phat trien" },
  { inc_business_stage_choices, INC_BUSINESS_STAGE_SCALE, "scaling|scale up|mo rong|nhan rong" },
};

gboolean
inc_mapping_has_word (const char *words, const char *word)
{
  const gsize length = strlen (word);

  if (length == 0)
    return FALSE;
  for (const char *at = words; at != NULL; at = strchr (at, '|'))
    {
      at += *at == '|';
      if (strncmp (at, word, length) == 0 && (at[length] == '|' || at[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

char *
inc_mapping_fold_heading (const char *heading, gboolean bare)
{
  g_autofree char *folded = inc_text_dup_folded (heading);
  g_autoptr(GString) words = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (bare && c == '(')
        depth++;
      else if (depth > 0 && c == ')')
        depth--;
      else if (depth == 0 && g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  g_strchomp (words->str);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

const char *
inc_mapping_find_heading (const char *folded, const char *kind, gboolean *alone)
{
  for (guint i = 0; i < G_N_ELEMENTS (heading_words); i++)
    {
      const char *kinds = heading_words[i].kinds;

      if ((kinds != NULL && !inc_mapping_has_word (kinds, kind)) ||
          !inc_mapping_has_word (heading_words[i].headings, folded))
        continue;
      *alone = kinds != NULL;
      return heading_words[i].target;
    }
  return NULL;
}

gboolean
inc_mapping_is_total (const char *folded)
{
  return inc_mapping_has_word (total_headings, folded);
}

const IncChoice *
inc_mapping_find_choice (const IncChoice *choices, const char *typed)
{
  g_autofree char *folded = inc_mapping_fold_heading (typed, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (choice_words); i++)
    if (choice_words[i].choices == choices && inc_mapping_has_word (choice_words[i].words, folded))
      return inc_choice_find (choices, choice_words[i].value);
  return NULL;
}
