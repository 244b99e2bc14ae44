/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-steps: submitted, received, accepted, approved. */
#include "config.h"

#include "inc-award-acts-private.h"

#include <glib/gi18n-lib.h>

/* ---- submit ---- */

static gboolean
submit_one (IncTransaction *transaction, IncStore *store, gint64 id, const char *date, GError **error)
{
  g_autoptr(IncTranche) tranche = inc_act_get (store, inc_tranche_get_type (), id, error);
  g_autoptr(IncAward) award = tranche != NULL ? inc_act_get_open_award (store, tranche->award, error) : NULL;

  if (award == NULL)
    return FALSE;
  if (tranche->cancelled != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("This tranche was cancelled"));
  if (tranche->approved != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("This tranche is approved already"));
  g_object_set (tranche, "submitted", date, NULL);
  return inc_transaction_save (transaction, INC_RECORD (tranche), error);
}

static gboolean
submit_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  if (!inc_act_require_day (job->date, "tranche", error))
    return FALSE;
  for (guint i = 0; i < job->ids->len; i++)
    if (!submit_one (transaction, store, g_array_index (job->ids, gint64, i), job->date, error))
      return FALSE;
  return TRUE;
}

static gboolean
submit (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, submit_act, result, error);
}

DexFuture *
inc_session_submit_tranches (IncSession *self, const char *title, const gint64 *tranches, guint n_tranches,
                             const char *date)
{
  IncJobData *job = inc_act_new (title, 0, NULL);

  inc_job_data_set_ids (job, tranches, n_tranches);
  job->date = g_strdup (date);
  return inc_session_write (self, submit, job, inc_job_data_free);
}

/* ---- requirements ---- */

static gboolean
receive_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncRequirement) requirement = inc_act_get (store, inc_requirement_get_type (), job->id, error);

  if (requirement == NULL || !inc_act_require_day (job->date, "requirement", error))
    return FALSE;
  g_object_set (requirement, "received", job->date, NULL);
  if (job->text != NULL)
    g_object_set (requirement, "document", job->text, NULL);
  return inc_transaction_save (transaction, INC_RECORD (requirement), error);
}

static gboolean
receive (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, receive_act, result, error);
}

static IncJobData *
dated_new (const char *title, gint64 id, const char *date, const char *text)
{
  IncJobData *job = inc_act_new (title, id, NULL);

  job->date = g_strdup (date);
  job->text = g_strdup (text);
  return job;
}

DexFuture *
inc_session_receive_requirement (IncSession *self, const char *title, gint64 requirement, const char *date,
                                 const char *document)
{
  return inc_session_write (self, receive, dated_new (title, requirement, date, document), inc_job_data_free);
}

static gboolean
accept_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncRequirement) requirement = inc_act_get (store, inc_requirement_get_type (), job->id, error);

  if (requirement == NULL || !inc_act_require_day (job->date, "requirement", error))
    return FALSE;
  if (requirement->received == NULL)
    g_object_set (requirement, "received", job->date, NULL);
  g_object_set (requirement, "accepted", job->date, "accepted-by", job->text, NULL);
  return inc_transaction_save (transaction, INC_RECORD (requirement), error);
}

static gboolean
accept_one (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, accept_act, result, error);
}

DexFuture *
inc_session_accept_requirement (IncSession *self, const char *title, gint64 requirement, const char *date, const char *by)
{
  return inc_session_write (self, accept_one, dated_new (title, requirement, date, by), inc_job_data_free);
}

/* ---- approve ---- */

/* What has that verdict, one a line; NULL when nothing has. */
static char *
list_exceeded (const IncApproval *approval, IncCeilingVerdict verdict)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < approval->budgets->len; i++)
    {
      const IncBudget *budget = g_ptr_array_index (approval->budgets, i);

      if (budget->verdict == verdict)
        g_ptr_array_add (lines, inc_budget_describe (budget));
    }
  for (guint i = 0; i < approval->ceilings->len; i++)
    {
      const IncCeiling *ceiling = g_ptr_array_index (approval->ceilings, i);

      if (ceiling->verdict == verdict)
        g_ptr_array_add (lines, inc_ceiling_describe (ceiling));
    }
  g_ptr_array_add (lines, NULL);
  return lines->len > 1 ? g_strjoinv ("\n", (char **) lines->pdata) : NULL;
}

static char *
join_obstacles (const IncApproval *approval)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < approval->obstacles->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (approval->obstacles, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* An approval is dated and signed. */
static gboolean
require_signed (IncTranche *what, GError **error)
{
  return inc_act_require_past_day (what->approved, "tranche", error) &&
         (is_said (what->approved_by) || inc_store_error_refuse (error, "tranche", "%s", _("Say who approved it")));
}

static gboolean
judge (const IncApproval *approval, IncTranche *what, const char *exceeded, GError **error)
{
  g_autofree char *obstacles = join_obstacles (approval);
  g_autofree char *refused = list_exceeded (approval, INC_CEILING_REFUSES);

  if (approval->obstacles->len > 0)
    return inc_store_error_refuse (error, "tranche", "%s", obstacles);
  if (refused != NULL)
    return inc_store_error_refuse (error, "tranche", _("A ceiling would be exceeded:\n%s"), refused);
  if (exceeded != NULL && (!is_said (what->over_reason) || !is_said (what->over_by)))
    return inc_store_error_refuse (error, "tranche", _("This is allowed only with a reason and a name:\n%s"), exceeded);
  return TRUE;
}

/* The record of the job says when, by whom and, where something is exceeded, why. */
static gboolean
approve_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncTranche *what = g_ptr_array_index (job->records, 0);
  g_autoptr(IncApproval) approval =
    require_signed (what, error) ? inc_approval_new (store, job->id, what->approved, error) : NULL;
  g_autofree char *exceeded = approval != NULL ? list_exceeded (approval, INC_CEILING_NEEDS_REASON) : NULL;
  g_autoptr(IncTranche) tranche = NULL;

  if (approval == NULL || !judge (approval, what, exceeded, error))
    return FALSE;
  tranche = inc_act_get (store, inc_tranche_get_type (), job->id, error);
  if (tranche == NULL)
    return FALSE;
  inc_transaction_set_act (transaction, INC_ACT_JUDGED);
  g_object_set (tranche, "approved", what->approved, "approved-by", what->approved_by, "over-what", exceeded,
                "over-reason", exceeded != NULL ? what->over_reason : NULL,
                "over-by", exceeded != NULL ? what->over_by : NULL, NULL);
  return inc_transaction_save (transaction, INC_RECORD (tranche), error);
}

static gboolean
approve (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, approve_act, result, error);
}

DexFuture *
inc_session_approve_tranche (IncSession *self, const char *title, gint64 tranche, const char *date, const char *by,
                             const char *over_reason, const char *over_by)
{
  g_autoptr(IncTranche) what = g_object_new (inc_tranche_get_type (), "approved", date, "approved-by", by, "over-reason",
                                             over_reason, "over-by", over_by, NULL);

  return inc_session_write (self, approve, inc_act_new (title, tranche, what), inc_job_data_free);
}
